import type { FigureState } from "~/browser/proof/proof-state";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";

/** Why no test line was written. */
export type TestLinesTrouble = "unplayable" | "by-hand" | "no-lines";

interface TestLinesFormProps {
  figures: readonly FigureState[];
  trouble?: TestLinesTrouble | undefined;
}

/** Has the best line of each variant at each level written as a test line. It waits until all of them are proved. */
export function TestLinesForm({ figures, trouble }: TestLinesFormProps) {
  const { t } = useWords();
  const lines = figures.flatMap(({ level, variant, figure, state }) => {
    const best = state === "fresh" ? figure?.best : null;
    return best ? [{ level, variant, choices: best.line, ending: best.ending.name, pass: best.passes }] : [];
  });
  const isReady = lines.length > 0 && lines.length === figures.length;
  return (
    <PostForm className="mt-4">
      <Hidden name="lines" value={JSON.stringify(lines)} />
      {trouble && (
        <Notice tone="bad" announced>
          {t(`studio-proof.lines-${trouble}`)}
        </Notice>
      )}
      <p id="test-lines-help" className="text-soft">
        {t("studio-proof.lines-help")}
      </p>
      <button type="submit" name="intent" value="test-lines" className="button mt-2" disabled={!isReady} aria-describedby="test-lines-help">
        {t("studio-proof.lines-write")}
      </button>
    </PostForm>
  );
}
