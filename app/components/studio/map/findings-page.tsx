import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { DraftFindingsView } from "~/views/studio-map";
import { DraftNav } from "../draft-nav";
import { FindField } from "./find-field";
import { FindingLinks } from "./finding-links";

/** What was found in a draft, on a page of its own: the way to search where no script runs. */
export function FindingsPage({ findings: { id, title, asked, found } }: { findings: DraftFindingsView }) {
  const { t } = useWords();
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to="/studio" className="link">
          {t("studio.title")}
        </Link>
      </p>
      <h1 className="title" dir="auto">
        {title}
      </h1>
      <DraftNav draft={id} current="write" />
      <div className="mt-4 max-w-xl">
        <FindField draft={id} asked={asked} />
        <p className="mt-3 text-soft" role="status">
          {t("studio-map.found", { count: found.length })}
        </p>
        <FindingLinks draft={id} found={found} />
      </div>
    </Page>
  );
}
