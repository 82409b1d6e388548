import { useWords } from "~/i18n/words";
import type { CommentView } from "~/views/studio-review";
import type { CommentAnswer } from "./comment-form";
import { CommentThread } from "./comment-thread";

interface CommentListProps {
  comments: readonly CommentView[];
  play: string;
  edit?: (at: string) => string;
  version?: number;
  answer?: CommentAnswer | undefined;
}

/** Everything that was said: what is open, what is about nothing that is left in the case, and what is closed. */
export function CommentList({ comments, ...ways }: CommentListProps) {
  const { t } = useWords();
  const open = comments.filter(({ isOpen, at }) => isOpen && at !== null);
  const gone = comments.filter(({ isOpen, at }) => isOpen && at === null);
  const closed = comments.filter(({ isOpen }) => !isOpen);
  const threads = (those: readonly CommentView[]) => (
    <ul className="mt-3 space-y-4">
      {those.map((comment) => (
        <li key={comment.id}>
          <CommentThread comment={comment} {...ways} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {open.length === 0 ? <p className="mt-3 text-soft">{t("studio-review.none")}</p> : threads(open)}
      {gone.length > 0 && (
        <section aria-labelledby="gone" className="mt-8">
          <h3 id="gone" className="heading">
            {t("studio-review.gone")}
          </h3>
          {threads(gone)}
        </section>
      )}
      {closed.length > 0 && (
        <details className="mt-8">
          <summary className="link inline-block">{t("studio-review.all-closed", { count: closed.length })}</summary>
          {threads(closed)}
        </details>
      )}
    </>
  );
}
