/** The offset at which the line of `at` begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** The offset behind the newline that ends the line of `at`. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.length : newline + 1;
}

/** How many characters stand before `at` in its line. */
export const columnAt = (text: string, at: number): number => at - lineStart(text, at);

/** The spaces at the beginning of a text. */
export const inset = (text: string): string => /^ */.exec(text)?.[0] ?? "";

/** The spaces at the beginning of the line of `at`. */
export const lineInset = (text: string, at: number): string => inset(text.slice(lineStart(text, at)));

/** Whether nothing but white space stands between two offsets. */
export const isBlank = (text: string, from: number, to: number): boolean => /^[ \t\r\n]*$/.test(text.slice(from, to));

/** The offset before the newline that a text ends in at `end`, where there is one. */
export function beforeNewline(text: string, end: number): number {
  if (text[end - 1] !== "\n") return end;
  return text[end - 2] === "\r" ? end - 2 : end - 1;
}

/** Moves all lines but the first by so many columns; null where a line has not as many to give. A comment goes as far as it can. */
export function shiftLines(text: string, by: number): string | null {
  const out: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (index === 0 || line.trim() === "") out.push(line);
    else if (by >= 0) out.push(" ".repeat(by) + line);
    else {
      const room = inset(line).length;
      if (room < -by && line[room] !== "#") return null;
      out.push(line.slice(Math.min(room, -by)));
    }
  }
  return out.join("\n");
}
