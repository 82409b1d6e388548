import { Link } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";

const CommentsContext = createContext<DraftView["comments"]["at"]>({});

/** Tells everything below how many comments are open where. */
export function CommentsProvider({ at, children }: { at: DraftView["comments"]["at"]; children: ReactNode }) {
  return <CommentsContext.Provider value={at}>{children}</CommentsContext.Provider>;
}

/** How many comments are open at a part of the draft. */
export function useCommentCount(at: string): number {
  return useContext(CommentsContext)[at] ?? 0;
}

/** How many comments are open at a part of the draft; nothing where there are none. */
export function CommentCount({ at }: { at: string }) {
  const { t } = useWords();
  const count = useCommentCount(at);
  return count > 0 ? <span className="block text-[0.9375rem] text-warn">{t("studio-review.count", { count })}</span> : null;
}

/** Leads to what was said of a part of the draft, or to say something of it. */
export function CommentLink({ draft, at }: { draft: string; at: string }) {
  const { t } = useWords();
  const count = useCommentCount(at);
  return (
    <Link to={`/studio/${draft}/review?${new URLSearchParams({ at })}${count > 0 ? "" : "#comment"}`} className="link text-[0.9375rem]">
      {count > 0 ? t("studio-review.count", { count }) : t("studio-review.on-this")}
    </Link>
  );
}
