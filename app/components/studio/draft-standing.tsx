import { Link } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { PublishView } from "~/views/studio-publish";

/** Takes a published case out of the library or offers it again, and puts the draft away or takes it out. */
export function DraftStanding({ publish }: { publish: PublishView }) {
  const { scenarioId, versions, withdrawnAt, archivedAt, pools } = publish;
  const { t, day } = useWords();
  const isPublished = versions.length > 0;
  return (
    <>
      {isPublished && (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw" className="heading">
            {t("studio-publish.library")}
          </h2>
          <p className="mt-2 text-soft">
            {withdrawnAt === null ? t("studio-publish.withdraw-text") : t("studio-publish.withdrawn", { at: day(withdrawnAt) })}
          </p>
          {withdrawnAt === null && pools.length > 0 && <p className="mt-2">{t("studio-publish.in-pools", { gates: pools.join(", ") })}</p>}
          <PostForm className="mt-3 flex flex-wrap items-center gap-3">
            <button type="submit" name="intent" value={withdrawnAt === null ? "withdraw" : "offer"} className="button">
              {t(withdrawnAt === null ? "studio-publish.withdraw" : "studio-publish.offer")}
            </button>
            {withdrawnAt === null && (
              <Link to={`/studio/new?from=${scenarioId}`} className="link">
                {t("studio-publish.copy")}
              </Link>
            )}
          </PostForm>
        </section>
      )}
      <section aria-labelledby="archive">
        <h2 id="archive" className="heading">
          {t("studio-publish.archive-title")}
        </h2>
        <p className="mt-2 text-soft">{t("studio-publish.archive-text")}</p>
        <PostForm className="mt-3">
          <button type="submit" name="intent" value={archivedAt === null ? "archive" : "unarchive"} className="button">
            {t(archivedAt === null ? "studio-publish.archive-do" : "studio-publish.unarchive-do")}
          </button>
        </PostForm>
      </section>
    </>
  );
}
