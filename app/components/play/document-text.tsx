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
            <p key={key} dir="auto" className="whitespace-pre-line">
              {lines.join("\n")}
            </p>
          );
        const name = t(tables.length > 1 ? "desk.columns-number" : "desk.columns", { title, number: tables.indexOf(block) + 1 });
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard
          <section key={key} aria-label={name} tabIndex={0} className="overflow-x-auto pb-1">
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

/** A line whose words begin where their columns do, also where the reader's machine has no font of one width. The last column wraps within itself. */
function Row({ line }: { line: string }) {
  const cells = line.match(/^ +|\S+(?: \S+)* */g) ?? [];
  const last = cells.at(-1)?.length ?? 0;
  const wraps = line.length - last <= WIDEST_BEFORE;
  return (
    <span className="flex">
      {cells.map((cell, index) => {
        const key = `${index}`;
        const isLast = index === cells.length - 1;
        return (
          <span
            key={key}
            className={isLast && wraps ? "grow basis-0 whitespace-pre-wrap" : "shrink-0"}
            style={{ minWidth: `${isLast && wraps ? Math.min(last, NARROWEST) : cell.length}ch` }}
          >
            {cell}
          </span>
        );
      })}
    </span>
  );
}

/** In letters: as wide as the other columns may be for the last one to wrap beside them, and what it has room for then. A wider table scrolls sideways. */
const [WIDEST_BEFORE, NARROWEST] = [22, 14];

interface Block {
  inColumns: boolean;
  lines: string[];
}

const GAP = /\S {2,}\S/;
const CONTINUED = /^ {2,}\S/;

/** Runs of lines with and without gaps between words; a line that is set in goes on with the table above it, and a single line with a gap is no table. */
function toBlocks(text: string): Block[] {
  const runs: Block[] = [];
  for (const line of text.replace(/\n+$/, "").split("\n")) {
    const last = runs.at(-1);
    const inColumns = GAP.test(line) || (last?.inColumns === true && CONTINUED.test(line));
    if (last?.inColumns === inColumns) last.lines.push(line);
    else runs.push({ inColumns, lines: [line] });
  }
  return runs.map((run) => ({ ...run, inColumns: run.inColumns && run.lines.length > 1 }));
}
