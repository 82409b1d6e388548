import { Link } from "@remix-run/react";
import { StageText } from "~/components/conversation/stage-text";
import { useWords } from "~/i18n/words";
import type { ScriptChoice, ScriptLine, ScriptPart } from "~/views/studio-review";
import { useCommentCount } from "./comment-count";

/** A case to be read as it is written, moment by moment, each with the way to speak about it. */
export function CaseScript({ parts, discuss }: { parts: readonly ScriptPart[]; discuss: (at: string) => string }) {
  const { t } = useWords();
  return (
    <ol className="mt-6 max-w-3xl space-y-8 [overflow-wrap:anywhere]">
      {parts.map((part) => (
        <li key={`${part.kind} ${part.at}`}>
          <article>
            <p className="eyebrow">{t(part.kind === "anytime" ? "studio-review.anytime" : `studio-kind.${part.kind}`)}</p>
            {part.kind !== "anytime" && (
              <>
                <h2 className="heading" dir="auto">
                  {part.title}
                </h2>
                <Lines lines={part.lines} />
                <Discuss at={part.at} to={discuss(part.at)} />
              </>
            )}
            {part.choices.length > 0 && (
              <ul className="mt-3 space-y-3 border-l-2 border-line pl-4">
                {part.choices.map((choice) => (
                  <li key={choice.at}>
                    <Choice choice={choice} discuss={discuss} />
                  </li>
                ))}
              </ul>
            )}
          </article>
        </li>
      ))}
    </ol>
  );
}

function Choice({ choice: { at, lines, reply, leadsTo }, discuss }: { choice: ScriptChoice; discuss: (at: string) => string }) {
  const { t } = useWords();
  return (
    <div className="card p-3">
      <p className="sr-only">{t("desk.you")}</p>
      <Lines lines={lines} />
      {reply.length > 0 && (
        <div className="mt-2 border-l-2 border-edge pl-3">
          <p className="text-[0.875rem] text-soft">{t("studio-review.comes-back")}</p>
          <Lines lines={reply} />
        </div>
      )}
      {leadsTo.length > 0 && (
        <p className="mt-1 text-[0.875rem] text-soft" dir="auto">
          {t("studio-review.leads-to", { places: leadsTo.join(", ") })}
        </p>
      )}
      <Discuss at={at} to={discuss(at)} />
    </div>
  );
}

function Lines({ lines }: { lines: readonly ScriptLine[] }) {
  const { t } = useWords();
  return lines.map(({ text, isSometimes }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in the order of the text, and the same may stand there twice
    <p key={index} dir="auto" className="mt-0.5">
      {isSometimes && lines.length > 1 && (
        <span className="text-[0.875rem] text-soft">{t("studio-review.sometimes", { number: index + 1 })} </span>
      )}
      <StageText text={text} />
    </p>
  ));
}

function Discuss({ at, to }: { at: string; to: string }) {
  const { t } = useWords();
  const count = useCommentCount(at);
  return (
    <p className="mt-1 text-[0.875rem]">
      <Link to={to} className="link">
        {t("studio-review.on-this")}
        {count > 0 && ` (${t("studio-review.count", { count })})`}
      </Link>
    </p>
  );
}
