import { Link } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { PublishView } from "~/views/studio-publish";

/** Takes a published case out of the library, or offers it again. */
export function CaseStanding({ publish: { scenarioId, withdrawnAt, pools } }: { publish: PublishView }) {
  const { t, day } = useWords();
  const isOffered = withdrawnAt === null;
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw" className="heading">
        {t("studio-publish.library")}
      </h2>
      <p className="mt-2 text-soft">
        {isOffered ? t("studio-publish.withdraw-text") : t("studio-publish.withdrawn", { at: day(withdrawnAt) })}
      </p>
      {isOffered && pools.length > 0 && <p className="mt-2">{t("studio-publish.in-pools", { gates: pools.join(", ") })}</p>}
      <PostForm className="mt-3 flex flex-wrap items-center gap-3">
        <button type="submit" name="intent" value={isOffered ? "withdraw" : "offer"} className="button">
          {t(isOffered ? "studio-publish.withdraw" : "studio-publish.offer")}
        </button>
        {isOffered && (
          <Link to={`/studio/new?from=${scenarioId}`} className="link">
            {t("studio-publish.copy")}
          </Link>
        )}
      </PostForm>
    </section>
  );
}
