import { useWords } from "~/i18n/words";

/** The text of a document. Lines that stand in columns keep them and scroll on their own where they are too wide. */
export function DocumentText({ title, text }: { title: string; text: string }) {
  const { t } = useWords();
  const blocks = toBlocks(text);
  const tables = blocks.filter(({ inColumns }) => inColumns);
  return (
    <div className="space-y-2 px-3 pb-3 text-base">
      {blocks.map((block, index) => {
        const { inColumns, lines } = block;
        const key = `${index}`;
        if (!inColumns)
          return (
            <p key={key} className="whitespace-pre-line">
              {lines.join("\n")}
            </p>
          );
        const name = t(tables.length > 1 ? "desk.columns-number" : "desk.columns", { title, number: tables.indexOf(block) + 1 });
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard
          <section key={key} aria-label={name} tabIndex={0} className="overflow-x-auto">
            <pre className="font-mono text-[0.8125rem] leading-snug">
              {lines.map((line, row) => {
                const at = `${row}`;
                return <Row key={at} line={line} />;
              })}
            </pre>
          </section>
        );
      })}
    </div>
  );
}

/** A line whose words begin where their columns do, also where the reader's machine has no font of one width. */
function Row({ line }: { line: string }) {
  const cells = line.match(/ *\S+(?: \S+)* */g) ?? [];
  return (
    <>
      {cells.map((cell, index) => {
        const key = `${index}`;
        return (
          <span key={key} className="inline-block" style={{ minWidth: `${cell.length}ch` }}>
            {cell}
          </span>
        );
      })}
      {"\n"}
    </>
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
