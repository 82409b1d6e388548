import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { DraftCard, StudioView } from "~/views/studio";

/** The drafts that are being written, and how to begin one. */
export function StudioHome({ drafts, archived }: StudioView) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("studio.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("studio.text")}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <Link to="/studio/new" className="button button-primary">
          {t("studio-begin.title")}
        </Link>
        <Link to="/studio/figures" className="button">
          {t("studio-figures.title")}
        </Link>
      </p>
      {drafts.length === 0 ? (
        <p className="card mt-8 p-5">{t("studio.none")}</p>
      ) : (
        <>
          <h2 className="heading mt-8">{t("studio.drafts")}</h2>
          <DraftList drafts={drafts} />
        </>
      )}
      {archived.length > 0 && (
        <details className="mt-8">
          <summary className="cursor-pointer font-semibold">{t("studio-archive.list", { count: archived.length })}</summary>
          <DraftList drafts={archived} />
        </details>
      )}
    </Page>
  );
}

function DraftList({ drafts }: { drafts: readonly DraftCard[] }) {
  const { t, day } = useWords();
  return (
    <ul className="card mt-3 divide-y divide-line">
      {drafts.map(({ id, title, scenarioId, by, startedAt, changes, isMine, published, isWithdrawn }) => (
        <li key={id} className="px-4 py-3">
          <Link to={`/studio/${id}`} className="link font-semibold" dir="auto">
            {title}
          </Link>
          <p className="text-[0.9375rem] text-soft">
            {[
              scenarioId,
              isMine ? t("studio.mine") : t("studio.by", { name: by ?? t("studio.someone") }),
              day(startedAt),
              t("studio.changes", { count: changes }),
              ...(published === 0
                ? []
                : [t(isWithdrawn ? "studio-publish.is-withdrawn" : "studio-publish.is-published", { count: published })]),
            ].join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
