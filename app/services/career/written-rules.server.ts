import { catalog } from "~/services/catalog/catalog.server";
import type { WrittenRules } from "~/views/career";

/** The rules of the career as data that a page can put into words; null where the installation has none. */
export function writtenRules(locale: string): WrittenRules | null {
  const { career, entries } = catalog();
  if (!career) return null;
  const titleOf = (id: string) => {
    const entry = entries.get(id);
    return entry?.translations.get(locale)?.words.title ?? entry?.scenario.title;
  };
  return {
    gates: Object.values(career.gates).map(({ opens, eligible, decision, review }) => ({ opens, eligible, decision, review })),
    opens: Object.entries(career.opens).flatMap(([id, rule]) => {
      const title = titleOf(id);
      return title === undefined ? [] : [{ title, ...rule }];
    }),
    again: career.again,
    marks: career.scorecard.map(({ id, title, steps, critical }) => ({ id, title, steps, critical })),
  };
}
