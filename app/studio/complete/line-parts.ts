/** A step that a line takes into the text: an item of a list, or a key, at its column. */
export interface LineStep {
  column: number;
  /** Null for an item of a list. */
  key: string | null;
}

/** A line as indentation alone reads it: the steps that it takes, from left to right, and what stands behind the last. */
export interface LineParts {
  steps: LineStep[];
  rest: string;
  /** The column at which that begins. */
  from: number;
}

const KEY = /^(?:"([^"\\]*)"|'([^']*)'|([^\s#&*!|>'"%@`{}[\],:-][^:#]*?|-[^\s:#][^:#]*?)) *:(?= |$)/;

/** Reads a line without its neighbours, so that a text that is broken elsewhere can be read, too. */
export function lineParts(line: string): LineParts {
  const steps: LineStep[] = [];
  let at = 0;
  const skip = () => {
    while (line[at] === " ") at += 1;
  };
  skip();
  while (line[at] === "-" && (line[at + 1] === " " || at + 1 === line.length)) {
    steps.push({ column: at, key: null });
    at += 1;
    skip();
  }
  const found = KEY.exec(line.slice(at));
  if (found) {
    const [whole, ...names] = found;
    steps.push({ column: at, key: names.find((name) => name !== undefined) ?? "" });
    at += whole.length;
    skip();
  }
  return { steps, rest: line.slice(at), from: at };
}

/** Whether a line says nothing: it is empty, or a comment. */
export const isSilent = (line: string): boolean => /^\s*(?:#|$)/.test(line);

/** Whether what stands behind a key or a dash leaves room for lines below it: nothing, an anchor, a comment. */
export const isOpenEnd = (rest: string): boolean => /^(?:&\S+)?\s*(?:#.*)?$/.test(rest);
