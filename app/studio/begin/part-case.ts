import { leadOn } from "~/engine/scenario/parts/lead";
import type { WrittenPart } from "~/engine/scenario/parts/part";
import type { PartRead } from "~/engine/scenario/parts/part-read";
import { caseText } from "./case-text";
import { type CaseStart, type CustomerStart, toBlankSituation, toEmptyCase } from "./empty-case";

/** A case that leads into a shared part at once, with a situation for each place that the part leaves open. */
export function partCase(start: CaseStart, customer: CustomerStart, read: PartRead): string {
  const { part } = read;
  const { situations, endings, ...head } = toEmptyCase(start, customer);
  const targets = [...leadOn({ read, to: {}, at: "" }).open];
  const [first] = Object.keys(part.situations);
  const { opening } = situations;
  const filled = filledIn(part);
  return caseText({
    ...head,
    parts: [{ use: part.id, to: Object.fromEntries(targets.map((name) => [name, name])) }],
    ...(filled.length > 0 && { surface: Object.fromEntries(filled.map((name) => [name, [head.customer.name]])) }),
    situations: {
      opening:
        first === undefined ? opening : { ...opening, choices: { "first-answer": { ...opening.choices["first-answer"], to: first } } },
      ...Object.fromEntries(targets.map((name) => [name, toBlankSituation(`next-${name}`)])),
    },
    endings,
  });
}

/** The names in braces that a part leaves for the case to fill in. */
function filledIn(part: WrittenPart): string[] {
  const found = [...JSON.stringify({ ...part, note: "" }).matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map(([, name = ""]) => name);
  return [...new Set(found)].filter((name) => name !== "value" && !Object.hasOwn(part.surface, name) && !Object.hasOwn(part.facts, name));
}
