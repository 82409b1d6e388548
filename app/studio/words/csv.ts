/** A table: a row a line, a text a cell. */
export type CsvTable = string[][];

/** What a spreadsheet would take for a formula, and run. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Writes a table as RFC 4180 says, in UTF-8 with a mark that spreadsheets know it by. A cell that a spreadsheet would run begins with an apostrophe. */
export const toCsv = (rows: CsvTable): string => `\ufeff${rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;

function toCell(words: string): string {
  const guarded = FORMULA.test(words) ? `'${words}` : words;
  return /[",;\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const toWords = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const SEPARATORS = [",", ";", "\t"] as const;

/** Reads a table, with whichever of a comma, a semicolon or a tab its first line has; or the line at which it cannot be read. */
export function parseCsv(given: string): { rows: { line: number; cells: string[] }[] } | { line: number } {
  const text = given.replace(/^\ufeff/, "");
  const [first = ""] = text.split(/\r|\n/, 1);
  const separator = SEPARATORS.find((one) => first.includes(one)) ?? ",";
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let [at, line, began] = [0, 1, 1];
  const end = () => {
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: began, cells: cells.map(toWords) });
    cells = [];
  };
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    if (text[at] === '"' && !quoted) return { line };
    const stop = quoted?.stop ?? plainEnd(text, at, separator);
    cells.push(quoted?.words ?? text.slice(at, stop));
    line += lineBreaks(text.slice(at, stop));
    const next = text[stop];
    if (next === separator) {
      at = stop + 1;
      if (at === text.length) cells.push("");
    } else {
      if (next !== undefined && next !== "\r" && next !== "\n") return { line };
      end();
      at = stop + (next === "\r" && text[stop + 1] === "\n" ? 2 : 1);
      line += 1;
      began = line;
    }
  }
  if (cells.length > 0) end();
  return { rows };
}

const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

function plainEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n") at += 1;
  return at;
}

/** A cell in quotes, which stand twice for one; null where it has no end. */
function quotedCell(text: string, from: number): { words: string; stop: number } | null {
  let words = "";
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    words += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { words, stop: quote + 1 };
    words += '"';
    at = quote + 2;
  }
}
