const KEY = /^( *)(?:"([^"]+)"|'([^']+)'|([\w-]+)) *:(?: |$)/;

/** The part of a case that a line of its text belongs to, as a path such as `situations.answer`; empty where that is the whole. Read by indentation alone, so that it also works in a broken text. */
export function placeAt(text: { line: (number: number) => { text: string } }, lineNumber: number): string {
  let within = Number.POSITIVE_INFINITY;
  const path: string[] = [];
  for (let number = lineNumber; number >= 1 && within > 0; number -= 1) {
    const found = KEY.exec(text.line(number).text);
    if (!found) continue;
    const [, indent = "", ...names] = found;
    if (indent.length >= within) continue;
    within = indent.length;
    path.unshift(names.find((name) => name !== undefined) ?? "");
  }
  return path.length > 1 ? path.slice(0, 2).join(".") : "";
}
