import { useFetcher } from "@remix-run/react";
import type { FigureState } from "~/browser/proof/proof-state";
import { useFormToken } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";

/** Why no test line was written. */
type TestLinesTrouble = "unplayable" | "by-hand" | "no-lines" | "archived";

/** Has the best line of each variant at each level written as a test line. It waits until all of them are proved, and there is nothing in it that could get lost. */
export function TestLines({ draft, figures }: { draft: string; figures: readonly FigureState[] }) {
  const { t } = useWords();
  const formToken = useFormToken();
  const { submit, state, data } = useFetcher<{ saved?: boolean; testLines?: TestLinesTrouble }>();
  const trouble: TestLinesTrouble | undefined = data?.testLines;
  const lines = figures.flatMap(({ level, variant, figure, state: of }) => {
    const best = of === "fresh" ? figure?.best : null;
    return best ? [{ level, variant, choices: best.line, ending: best.ending.name, pass: best.passes }] : [];
  });
  const isReady = state === "idle" && lines.length > 0 && lines.length === figures.length;
  const write = () =>
    submit({ "form-token": formToken, intent: "test-lines", lines: JSON.stringify(lines) }, { method: "post", action: `/studio/${draft}` });
  return (
    <section aria-labelledby="test-lines" className="mt-4">
      <h3 id="test-lines" className="label">
        {t("studio-proof.lines")}
      </h3>
      <p className="text-soft">{t("studio-proof.lines-help")}</p>
      <button type="button" onClick={write} className="button mt-2" disabled={!isReady}>
        {t("studio-proof.lines-write")}
      </button>
      {data && (
        <div className="mt-2">
          <Notice tone={data.saved ? "good" : "bad"} announced>
            {trouble ? t(`studio-proof.lines-${trouble}`) : t("studio-proof.lines-written")}
          </Notice>
        </div>
      )}
    </section>
  );
}
