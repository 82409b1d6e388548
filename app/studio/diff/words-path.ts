import type { FieldRule } from "../form/control";
import { thingRules } from "../form/thing-rules";

/** Names of fields in which words stand, as the forms have them. */
const names: ReadonlySet<string> = new Set(Object.values(thingRules).flatMap((rules) => rules.flatMap(wordsIn)));
/** What stands in these within words decides when, or by whom, they are said. */
const rulesWithin: ReadonlySet<string> = new Set(["when", "speaker", "voice", "to", "go"]);

/** Whether words stand at a path of a case; anything else there is a rule. */
export function isWordsPath(path: readonly string[]): boolean {
  const keys = path.filter((step) => !/^\d+$/.test(step));
  const [last = "", parent = ""] = [keys.at(-1), keys.at(-2)];
  if (keys.some((key) => rulesWithin.has(key))) return false;
  return names.has(last) || parent === "of" || keys[0] === "surface";
}

function wordsIn({ path, control }: FieldRule): string[] {
  const name = path.at(-1) ?? "";
  switch (control.kind) {
    case "line":
    case "words":
    case "texts":
      return [name];
    case "rows":
      return control.columns.some(({ control: { kind } }) => kind === "words")
        ? [name, ...control.columns.flatMap(wordsIn)]
        : control.columns.flatMap(wordsIn);
    case "voices":
      return [name, ...control.columns.flatMap(wordsIn)];
    default:
      return [];
  }
}
