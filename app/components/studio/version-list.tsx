import { Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { PublishView } from "~/views/studio-publish";

/** Every published version, newest first, with what differs and the way back to it. */
export function VersionList({ publish: { id, versions, archivedAt, withdrawnAt } }: { publish: PublishView }) {
  const { t, day } = useWords();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="heading">
        {t("studio-publish.versions")}
      </h2>
      {versions.length === 0 && <p className="mt-2 text-soft">{t("studio-publish.no-versions")}</p>}
      <ol reversed className="mt-3 space-y-3">
        {[...versions].reverse().map(({ number, at, by, note, draftVersion }) => (
          <li key={number} className="card p-4">
            <p className="font-semibold">
              {t("studio-publish.version", { number })}
              {number === versions.length && withdrawnAt === null && (
                <span className="font-normal text-soft"> · {t("studio-publish.served")}</span>
              )}
            </p>
            <p className="text-[0.9375rem] text-soft">
              {day(at)} · {by ?? t("studio.someone")} · {t("studio-publish.of-draft", { version: draftVersion })}
            </p>
            {note !== "" && (
              <p className="mt-1 break-words" dir="auto">
                {note}
              </p>
            )}
            <p className="mt-2 flex flex-wrap gap-x-4">
              <Link to={`/studio/${id}/publish?from=${number}#diff`} className="link">
                {t("studio-publish.diff-draft")} <span className="sr-only">{t("studio-publish.version", { number })}</span>
              </Link>
              {number > 1 && (
                <Link to={`/studio/${id}/publish?from=${number - 1}&to=${number}#diff`} className="link">
                  {t("studio-publish.diff-before")} <span className="sr-only">{t("studio-publish.version", { number })}</span>
                </Link>
              )}
            </p>
            {archivedAt === null && (
              <PostForm className="mt-2">
                <Hidden name="number" value={number} />
                <button type="submit" name="intent" value="restore" className="button">
                  {t("studio-publish.restore")} <span className="sr-only">{t("studio-publish.version", { number })}</span>
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
