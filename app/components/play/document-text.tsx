import { useWords } from "~/i18n/words";

/** The text of a document. Lines that stand in columns keep them and scroll on their own where they are too wide. */
export function DocumentText({ title, text }: { title: string; text: string }) {
  const { t } = useWords();
  return (
    <div className="space-y-2 px-3 pb-3 text-base">
      {toBlocks(text).map(({ inColumns, lines }, index) => {
        const key = `${index}`;
        if (!inColumns)
          return (
            <p key={key} className="whitespace-pre-line">
              {lines.join("\n")}
            </p>
          );
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard
          <section key={key} aria-label={t("desk.columns", { title })} tabIndex={0} className="overflow-x-auto">
            <pre className="font-mono text-[0.8125rem] leading-snug">{lines.join("\n")}</pre>
          </section>
        );
      })}
    </div>
  );
}

interface Block {
  inColumns: boolean;
  lines: string[];
}

const GAP = /\S {2,}\S/;

/** Runs of lines with and without gaps between words; a single line with a gap is no table. */
function toBlocks(text: string): Block[] {
  const runs: Block[] = [];
  for (const line of text.replace(/\n+$/, "").split("\n")) {
    const last = runs.at(-1);
    const inColumns = GAP.test(line);
    if (last?.inColumns === inColumns) last.lines.push(line);
    else runs.push({ inColumns, lines: [line] });
  }
  return runs.map((run) => ({ ...run, inColumns: run.inColumns && run.lines.length > 1 }));
}
