import { useState } from "react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";
import { type SourceDesk, SourceEditor } from "./source-editor";
import type { DraftNewsHeard } from "./use-draft-news";

/** Why a text was not kept. */
export type SourceProblem = "unfit" | "archived";

interface PlainSourceProps {
  draft: DraftView;
  source: string;
  problem?: SourceProblem | undefined;
  typed?: string | undefined;
  saved?: boolean | undefined;
}

interface DraftSourceProps extends PlainSourceProps {
  news: DraftNewsHeard;
  /** Told of the editor once it is there, and of its end. */
  onDesk: (desk: SourceDesk | null) => void;
}

/** A draft's text as a whole: in an editor, or in a plain field until there is one. */
export function DraftSource({ news, onDesk, ...plain }: DraftSourceProps) {
  const [isOpen, setOpen] = useState(false);
  const tell = (desk: SourceDesk | null) => {
    setOpen(desk !== null);
    onDesk(desk);
  };
  return (
    <div className="mt-4">
      <SourceEditor draft={plain.draft} source={plain.source} news={news} onDesk={tell} />
      {!isOpen && <PlainSource key={plain.draft.version} {...plain} />}
    </div>
  );
}

/** What others changed since the page was opened stays: only the lines that were changed here are sent. */
function PlainSource({ draft: { version }, source, problem, typed, saved }: PlainSourceProps) {
  const { t } = useWords();
  return (
    <PostForm>
      {saved && (
        <div className="mb-4">
          <Notice tone="good" announced>
            {t("studio.saved")}
          </Notice>
        </div>
      )}
      {problem && (
        <div className="mb-4">
          <Notice tone="bad" announced>
            {t(problem === "archived" ? "studio-problem.archived" : "studio.unfit")}
          </Notice>
        </div>
      )}
      <Hidden name="version" value={version} />
      <label htmlFor="source" className="label">
        {t("studio.source")}
      </label>
      <textarea
        id="source"
        name="source"
        defaultValue={typed ?? source}
        rows={32}
        spellCheck={false}
        className="field mt-1 font-mono text-[0.9375rem] whitespace-pre"
      />
      <button type="submit" name="intent" value="source" className="button button-primary mt-3">
        {t("studio.save")}
      </button>
    </PostForm>
  );
}
