import type { LadderView } from "~/views/ladder";
import { catalog } from "./catalog.server";

/** The levels and competencies with the titles that every page shows. A competency that nothing declares has its own name for a title. */
export function viewLadder(): LadderView {
  const { limits, career, entries } = catalog();
  const levels = Object.entries(limits.levels).map(([id, { title, short = title, aliases = [] }]) => ({ id, title, short, aliases }));
  if (career?.competencies)
    return { levels, competencies: Object.entries(career.competencies).map(([id, { title, aliases = [] }]) => ({ id, title, aliases })) };
  const used = new Set([...entries.values()].flatMap(({ scenario: { competency, also } }) => [competency, ...also]));
  return { levels, competencies: [...used].map((id) => ({ id, title: toTitle(id), aliases: [] })) };
}

/** A name as a title: `two-words` reads "Two words". */
function toTitle(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
