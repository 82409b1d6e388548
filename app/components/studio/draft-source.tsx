import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";

/** Why a text was not kept. */
export type SourceProblem = "unfit";

interface DraftSourceProps {
  draft: DraftView;
  source: string;
  problem?: SourceProblem | undefined;
  typed?: string | undefined;
  saved?: boolean | undefined;
}

/** A draft's text as a whole. What others changed since the page was opened stays: only the lines that were changed here are sent. */
export function DraftSource({ draft: { version }, source, problem, typed, saved }: DraftSourceProps) {
  const { t } = useWords();
  return (
    <PostForm className="mt-4">
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
            {t("studio.unfit")}
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
