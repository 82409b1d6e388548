import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { RescoringView } from "~/views/studio-publish";

const LOOK_MS = 700;

/** What stored results would come to in the draft, counted without names; how far it has come, and how to stop it. */
export function RescoringPanel({ rescoring: { state, done, all, counts } }: { rescoring: RescoringView }) {
  const { t, decimal } = useWords();
  const { revalidate } = useRevalidator();
  const isRunning = state === "running";
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(revalidate, LOOK_MS);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
  return (
    <section aria-labelledby="rescoring">
      <h2 id="rescoring" className="heading">
        {t("studio-publish.rescoring")}
      </h2>
      <p className="mt-2 max-w-prose text-soft">{t("studio-publish.rescoring-text")}</p>
      {all === 0 && state === "done" ? (
        <p className="mt-3">{t("studio-publish.no-results")}</p>
      ) : (
        <>
          <p role="status" className="mt-3">
            {t(`studio-rescoring.${state}`, { done: decimal(done, 0), all: decimal(all, 0) })}
          </p>
          {isRunning && (
            <progress max={all} value={done} aria-label={t("studio-publish.rescoring")} className="mt-2 block h-2 w-full max-w-md" />
          )}
          <PostForm className="mt-3">
            {isRunning ? (
              <button type="submit" name="intent" value="cancel" className="button">
                {t("studio-publish.cancel")}
              </button>
            ) : (
              state !== "done" && (
                <button type="submit" name="intent" value="rescore" className="button">
                  {t("studio-publish.rescore")}
                </button>
              )
            )}
          </PostForm>
          {state === "done" && <Counts counts={counts} />}
        </>
      )}
    </section>
  );
}

const shown = ["same", "higher", "lower", "gained", "lost", "unplayed"] as const;
const codes = ["ending", "outcome", "empathy", "empowerment", "model", "open", "no-variant"] as const;

function Counts({ counts }: Pick<RescoringView, "counts">) {
  const { t, decimal } = useWords();
  const reasons = Object.entries(counts.reasons).sort(([, one], [, other]) => other - one);
  const toWords = (reason: string) => {
    const code = codes.find((known) => known === reason);
    return code ? t(`studio-rescoring-why.${code}`) : t("studio-rescoring-why.choice", { choice: reason.replace(/^choice /, "") });
  };
  return (
    <>
      <dl className="mt-3 grid max-w-xl grid-cols-[1fr_auto] gap-x-6 gap-y-1">
        {shown.map((name) => (
          <div key={name} className="contents">
            <dt>{t(`studio-rescoring-count.${name}`)}</dt>
            <dd className="text-right tabular-nums">{decimal(counts[name], 0)}</dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">{t("studio-publish.why")}</h3>
          <ul className="mt-1 list-disc pl-5">
            {reasons.map(([reason, count]) => (
              <li key={reason}>
                {toWords(reason)}: {decimal(count, 0)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
