import { Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { CommentDeedView, CommentPosition, CommentView } from "~/views/studio-review";
import { type CommentAnswer, WordsField } from "./comment-form";
import { kindWords } from "./kind-words";
import { tryAddress } from "./try-address";

interface CommentThreadProps {
  comment: CommentView;
  /** The address of the page that plays the draft. */
  play: string;
  /** Where the thing can be edited; for those who may. */
  edit?: ((at: string) => string) | undefined;
  /** The version that closing it would name; for those who may close it. */
  version?: number | undefined;
  answer?: CommentAnswer | undefined;
}

/** A comment with its place and its answers, and the ways to go on with it. */
export function CommentThread({ comment, play, edit, version, answer }: CommentThreadProps) {
  const { t } = useWords();
  const { levelShort } = useLadder();
  const { id, isOpen, at, kind, name, quote, isChanged, position, deeds } = comment;
  const title = kind === "case" ? t("studio-kind.case") : `${kindWords(t, kind)} ${name}`;
  const given = answer?.comment === id ? answer : undefined;
  return (
    <article id={`comment-${id}`} tabIndex={-1} aria-labelledby={`of-${id}`} className="card p-5 [overflow-wrap:anywhere]">
      <h3 id={`of-${id}`} className="font-semibold">
        {edit && at !== null ? (
          <Link to={edit(at)} className="link">
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      {quote !== "" && (
        <blockquote dir="auto" className="mt-1 border-l-2 border-line pl-3 text-soft">
          {quote}
        </blockquote>
      )}
      {isChanged && <p className="mt-1 text-[0.9375rem] text-soft">{t("studio-review.changed")}</p>}
      {position && (
        <p className="mt-1 text-[0.9375rem]">
          <Link to={`${play}?${addressOf(position)}`} className="link">
            {t("studio-review.position", { variant: position.variant, level: levelShort(position.level) })}
          </Link>
        </p>
      )}
      <ol className="mt-3 space-y-3">
        {deeds.map((deed, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done only grows
          <li key={index}>
            <Deed deed={deed} />
          </li>
        ))}
      </ol>
      <details className="mt-3" open={given !== undefined}>
        <summary className="link inline-block">{t(isOpen ? "studio-review.answer" : "studio-review.answer-closed")}</summary>
        <PostForm className="mt-2 space-y-3">
          <Hidden name="comment" value={id} />
          <WordsField label={t("studio-review.answer-words")} problem={given?.problem} value={given?.words} />
          <button type="submit" name="intent" value="answer" className="button">
            {t("studio-review.send-answer")}
          </button>
        </PostForm>
      </details>
      {version !== undefined && (
        <PostForm className="mt-3">
          <Hidden name="comment" value={id} />
          <button type="submit" name="intent" value={isOpen ? "close" : "reopen"} className="button">
            {isOpen ? t("studio-review.close", { version }) : t("studio-review.reopen")}
          </button>
        </PostForm>
      )}
    </article>
  );
}

const addressOf = ({ level, variant, line, typed }: CommentPosition) =>
  tryAddress({ level, variant, mode: "solo", line: line === "" ? [] : line.split(","), typed });

function Deed({ deed: { kind, at, name, isExpert, words, version } }: { deed: CommentDeedView }) {
  const { t, instant } = useWords();
  const who = name ?? t("studio.someone");
  return (
    <>
      <p className="text-[0.9375rem] text-soft">
        <span className="font-semibold text-ink">{who}</span>
        {isExpert && ` (${t("studio-review.expert")})`} · {instant(at)}
        {kind !== "said" && ` · ${t(kind === "closed" ? "studio-review.closed" : "studio-review.reopened", { version })}`}
      </p>
      {words !== "" && (
        <p dir="auto" className="mt-0.5 break-words whitespace-pre-line">
          {words}
        </p>
      )}
    </>
  );
}
