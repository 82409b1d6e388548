import { expect, test } from "vitest";
import { parseCsv, toCsv } from "~/studio/words/csv";
import { toChance } from "../../kit/studio/chance";

const cellsOf = (text: string) => {
  const read = parseCsv(text);
  return "rows" in read ? read.rows.map(({ cells }) => cells) : read;
};

test("what is written is read again, whatever is in it", () => {
  const chance = toChance(5);
  const pieces = ["", "a", '"', ",", ";", "\n", "\r\n", "=1+1", "+", "-", "@", "'", "''=", "\t", " ", "é🎭", "'-"];
  for (let times = 0; times < 300; times += 1) {
    const cell = () => Array.from({ length: chance.below(4) }, () => chance.one(pieces)).join("");
    const rows = [["path", "who", "words"], ...Array.from({ length: 1 + chance.below(3) }, () => [`r${chance.below(9)}`, cell(), cell()])];
    expect(cellsOf(toCsv(rows)), JSON.stringify(rows)).toEqual(rows);
  }
});

test("no cell is a formula to a spreadsheet, and what looks like one comes back as it was", () => {
  const rows = [["path", "words"], ...['=HYPERLINK("x")', "+1", "-1", "@a", "\tx", "'=a", "''=a"].map((words) => ["p", words])];
  const csv = toCsv(rows);
  for (const line of csv.slice(1).split("\r\n").slice(1, -1)) expect(line).toMatch(/^p,"?'/);
  expect(cellsOf(csv)).toEqual(rows);
});

test("other programs' tables are read: semicolons, tabs, bare line ends, no last line end, lines with nothing in them", () => {
  for (const text of ['a;b\n1;"x;\ny"\n', 'a\tb\r1\t"x;\ny"', '\ufeffa,b\r\n\r\n1,"x;\ny"\r\n\r\n'])
    expect(cellsOf(text)).toEqual([
      ["a", "b"],
      ["1", "x;\ny"],
    ]);
  expect(parseCsv('a,b\n"1\n2",3\n4,5')).toEqual({
    rows: [
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1\n2", "3"] },
      { line: 4, cells: ["4", "5"] },
    ],
  });
});

test("a quote without its end, or words behind one, is told with its line", () => {
  expect(parseCsv('a,b\nc,"d\ne')).toEqual({ line: 2 });
  expect(parseCsv('a,b\nc,"d\ne"f')).toEqual({ line: 3 });
});
