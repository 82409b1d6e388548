import { Link } from "@remix-run/react";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";

interface ArchivedNoticeProps {
  draft: Pick<DraftView, "id" | "archivedAt">;
  /** Something was sent to it just now, and not taken. */
  isRefused: boolean;
}

/** Says that a draft is archived, and what someone can do who wants to go on with it. */
export function ArchivedNotice({ draft: { id, archivedAt }, isRefused }: ArchivedNoticeProps) {
  const { t, day } = useWords();
  if (archivedAt === null) return null;
  return (
    <div className="mt-4">
      <Notice tone="warn" announced={isRefused}>
        <p>{t("studio-publish.archived", { at: day(archivedAt) })}</p>
        {isRefused && <p>{t("studio-publish.archived-refused")}</p>}
        <Link to={`/studio/${id}/publish#archive`} className="link">
          {t("studio-publish.archived-way")}
        </Link>
      </Notice>
    </div>
  );
}
