import { Link } from "@remix-run/react";
import { useState } from "react";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";
import type { StudioFieldProblem } from "~/views/studio-form";
import { ArchiveDraft, ArchivedNotice } from "./archive-draft";
import { CommentsProvider } from "./comment-count";
import { DraftMap } from "./draft-map";
import { DraftNav } from "./draft-nav";
import { DraftOutline } from "./draft-outline";
import { DraftPeople } from "./draft-people";
import { DraftProblems } from "./draft-problems";
import { DraftSource, type SourceProblem } from "./draft-source";
import { ProofProvider } from "./proof/proof-context";
import { ProofPanel } from "./proof/proof-panel";
import type { ShapeAnswer } from "./shape-forms";
import type { SourceDesk } from "./source-editor";
import { ThingForm } from "./thing-form";
import { useDraftNews } from "./use-draft-news";

interface DraftPageProps {
  draft: DraftView;
  /** What was wrong with the form that was sent, and what stood in it. */
  problems?: Record<string, StudioFieldProblem> | undefined;
  given?: Record<string, string | string[]> | undefined;
  saved?: boolean | undefined;
  shape?: ShapeAnswer | undefined;
  sourceProblem?: SourceProblem | undefined;
  typed?: string | undefined;
}

/** One draft: its map, what is wrong with it, its outline, and a form for whatever is chosen; or its text. */
export function DraftPage(props: DraftPageProps) {
  return (
    <ProofProvider draft={props.draft.id}>
      <Draft {...props} />
    </ProofProvider>
  );
}

function Draft({ draft, problems, given, saved, shape, sourceProblem, typed }: DraftPageProps) {
  const { t } = useWords();
  const { title, source } = draft;
  const [desk, setDesk] = useState<SourceDesk | null>(null);
  const news = useDraftNews({ draft: draft.id, version: draft.version, at: draft.thing.at, by: draft.me, isHearing: source === null });
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to="/studio" className="link">
          {t("studio.title")}
        </Link>
      </p>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <h1 className="title min-w-0 grow" dir="auto">
          {title}
        </h1>
        <Steps draft={draft} step={desk?.step} />
      </div>
      <DraftNav draft={draft.id} current={source === null ? "write" : "source"} at={draft.thing.at} comments={draft.comments.open} />
      <DraftPeople {...news} />
      {draft.archivedAt !== null && <ArchivedNotice since={draft.archivedAt} />}
      <ProofPanel draft={draft.id} />
      {/* Below the editor: above it, what comes and goes while one types would move the text. */}
      {desk === null && <DraftProblems draft={draft} />}
      {source === null ? (
        <CommentsProvider at={draft.comments.at}>
          <DraftMap draft={draft} answer={shape} />
          <div className="mt-6 grid gap-6 md:grid-cols-[minmax(14rem,1fr)_minmax(0,2.4fr)]">
            <DraftOutline draft={draft} shape={shape} />
            <div className="min-w-0">
              {saved && (
                <div className="mb-4">
                  <Notice tone="good" announced>
                    {t("studio.saved")}
                  </Notice>
                </div>
              )}
              <ThingForm draft={draft} key={draft.thing.at} problems={problems} given={given} shape={shape} />
            </div>
          </div>
        </CommentsProvider>
      ) : (
        <DraftSource draft={draft} source={source} problem={sourceProblem} typed={typed} saved={saved} news={news} onDesk={setDesk} />
      )}
      {desk !== null && <DraftProblems draft={draft} goToLine={desk.goToLine} />}
      {draft.archivedAt === null && <ArchiveDraft />}
    </Page>
  );
}

/** Takes back and does again. An editor on the page first sends what was typed there. */
function Steps({ draft: { canUndo, canRedo }, step }: { draft: DraftView; step: SourceDesk["step"] | undefined }) {
  const { t } = useWords();
  const can = { undo: canUndo, redo: canRedo };
  return (
    <PostForm className="flex gap-2">
      {(["undo", "redo"] as const).map((kind) => (
        <button
          key={kind}
          type={step ? "button" : "submit"}
          name="intent"
          value={kind}
          className="button"
          disabled={!step && !can[kind]}
          onClick={step && (() => step(kind))}
        >
          {t(`studio.${kind}`)}
        </button>
      ))}
    </PostForm>
  );
}
