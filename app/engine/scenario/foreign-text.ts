import { type Problem, problem } from "./problem";

/** What no text of ours holds, whatever it says: nothing at all, line ends of another age, and characters that control a machine. */
export function findForeign(source: string): Problem | undefined {
  if (/^\uFEFF?\s*$/.test(source))
    return at(source, 0, "the file is empty: `npm run greenroom -- new <id>` writes a small complete scenario to begin with");
  if (/\r/.test(source) && !source.includes("\n"))
    return at(source, 0, "its lines end in CR alone, so all of it is one line: save it with the line ends LF or CRLF");
  const control = source.search(CONTROLS);
  if (control === -1) return undefined;
  const number = (source.codePointAt(control) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return at(source, control, `a control character (U+${number}) stands here, which no text holds: delete it`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;

function at(source: string, offset: number, message: string): Problem {
  const before = source.slice(0, offset).split("\n");
  return { ...problem("GR0001", "", message), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
