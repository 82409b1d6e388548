import { dataAt } from "../text/data";
import { editText } from "../text/edit";
import { readSource, toData } from "../text/source";

/** The text of a case without the line that calls it a draft. */
export function withoutDraftMark(text: string): string {
  const source = readSource(text);
  if (source.document.errors.length > 0 || dataAt(toData(source), ["draft"]) === undefined) return text;
  return editText(source, { do: "remove", path: ["draft"], reach: "here" })?.source.text ?? text;
}
