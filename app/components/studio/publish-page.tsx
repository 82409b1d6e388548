import { Link } from "@remix-run/react";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { StudioProblem } from "~/views/studio";
import type { PublishProblem, PublishView } from "~/views/studio-publish";
import { ArchiveDraft, ArchivedNotice } from "./archive-draft";
import { CaseStanding } from "./case-standing";
import { DraftNav } from "./draft-nav";
import { DraftPeople } from "./draft-people";
import { DraftProblems } from "./draft-problems";
import { ProofProvider } from "./proof/proof-context";
import { PublishForm } from "./publish-form";
import { RescoringPanel } from "./rescoring-panel";
import { useDraftNews } from "./use-draft-news";
import { VersionDiff } from "./version-diff";
import { VersionList } from "./version-list";

interface PublishPageProps {
  publish: PublishView;
  problem?: PublishProblem | undefined;
  /** The errors that it was not published for; a proof in the browser finds the same ones. */
  errors?: readonly StudioProblem[] | undefined;
  note?: string | undefined;
  /** The number of the version that was just published. */
  published?: number | undefined;
}

/** What stands between a draft and trainees, and every version that they were offered. */
export function PublishPage(props: PublishPageProps) {
  return (
    <ProofProvider draft={props.publish.id}>
      <Publish {...props} />
    </ProofProvider>
  );
}

function Publish({ publish, problem, errors, note, published }: PublishPageProps) {
  const { id, title, version, versions, diff, rescoring } = publish;
  const { t } = useWords();
  const news = useDraftNews({ draft: id, version, at: "", isHearing: true });
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to={`/studio/${id}`} className="link" dir="auto">
          {title}
        </Link>
      </p>
      <h1 className="title">{t("studio-publish.title")}</h1>
      <DraftNav draft={id} current="publish" />
      <DraftPeople {...news} />
      {publish.archivedAt !== null && <ArchivedNotice since={publish.archivedAt} />}
      {published !== undefined && (
        <div className="mt-4">
          <Notice tone="good" announced>
            {t("studio-publish.done", { number: published })}{" "}
            <Link to={`/scenarios/${publish.scenarioId}`} className="link">
              {t("studio-publish.done-way")}
            </Link>
          </Notice>
        </div>
      )}
      <div className="mt-6 grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="min-w-0 space-y-10">
          <section aria-labelledby="checks">
            <h2 id="checks" className="heading">
              {t("studio-publish.checks")}
            </h2>
            <DraftProblems draft={{ id, problems: errors ?? publish.problems }} />
          </section>
          {diff && <VersionDiff draft={id} diff={diff} versions={versions} />}
          {rescoring && <RescoringPanel rescoring={rescoring} />}
          {publish.archivedAt === null && <PublishForm key={versions.length} publish={publish} problem={problem} note={note} />}
        </div>
        <div className="space-y-10">
          <VersionList publish={publish} />
          {versions.length > 0 && <CaseStanding publish={publish} />}
          {publish.archivedAt === null && <ArchiveDraft />}
        </div>
      </div>
    </Page>
  );
}
