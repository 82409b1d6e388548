import { definitions, type NameKind, nameKinds } from "../rename/name-kinds";
import { keys, values } from "../rename/places";
import { openBrackets } from "./flow";
import type { Here, TextLines } from "./here";
import { isSilent, type LineStep, lineParts } from "./line-parts";
import type { Offer } from "./schema-options";

/** The names of the case that can be mentioned at a place, as its text has them, broken or not. */
export function nameOffers(text: TextLines, { path, as, taken }: Here): Offer[] {
  const kinds = nameKinds.filter((kind) => isMentioned(kind, path.join("."), as));
  if (kinds.length === 0) return [];
  return namesIn(text)
    .filter(({ kind, name }) => kinds.includes(kind) && !taken.includes(name))
    .map(({ kind, name }) => ({ label: name, detail: kind, as: "name" }));
}

function isMentioned(kind: NameKind, at: string, as: Here["as"]): boolean {
  return (as !== "value" && keys[kind]?.test(at) === true) || (as !== "key" && values[kind].some((place) => place.test(at)));
}

interface Named {
  kind: NameKind;
  name: string;
}

/** All that has a name in a text, each once. */
function namesIn(text: TextLines): Named[] {
  const found = new Map<string, Named>();
  const note = (within: string, name: string) => {
    const kind = nameKinds.find((one) => definitions[one].test(within));
    if (kind) found.set(`${kind} ${name}`, { kind, name });
  };
  let stack: LineStep[] = [];
  for (let number = 1; number <= text.lines; number += 1) {
    const line = text.line(number).text;
    if (isSilent(line)) continue;
    const { steps, rest } = lineParts(line);
    for (const step of steps) {
      stack = stack.filter(({ column }) => column < step.column);
      if (step.key !== null) note(toPath(stack), step.key);
      stack.push(step);
    }
    if (rest.startsWith("{"))
      for (const name of openBrackets(rest.replace(/\}\s*(?:#.*)?$/, ""))?.[0]?.keys ?? []) note(toPath(stack), name);
  }
  return [...found.values()];
}

const toPath = (steps: readonly LineStep[]): string => steps.map(({ key }) => key ?? 0).join(".");
