import { testRoles } from "~/analysis/coherence/roles";
import { toTenth } from "~/engine/count/rounding";
import type { CoherenceRow } from "~/services/author/measure-coherence.server";

interface Column {
  title: string;
  width: number;
  isLeft?: true;
  of: (row: CoherenceRow) => string;
}

const columns: Column[] = [
  { title: "scenario", width: 17, isLeft: true, of: ({ id }) => id },
  { title: "level", width: 6, isLeft: true, of: ({ coherence }) => coherence.level },
  { title: "practice", width: 8, of: ({ coherence }) => `${coherence.practiceVariants}` },
  { title: "best", width: 4, of: ({ coherence }) => `${coherence.bestLines}` },
  { title: "gate", width: 4, of: gate },
  { title: "sit.", width: 4, of: ({ coherence }) => `${coherence.situations}` },
  { title: "end.", width: 4, of: ({ coherence }) => `${coherence.endings}` },
  { title: "first", width: 5, of: ({ coherence }) => `${coherence.rank.first}` },
  ...testRoles.map((role) => ({
    title: role.replace(/-.*/, ""),
    width: 7,
    of: ({ coherence }: CoherenceRow) => rolePlayed(coherence.roles[role]),
  })),
  { title: "thoughtless %", width: 14, of: thoughtless },
  { title: "CSAT", width: 4, of: csat },
  { title: "positions", width: 9, of: ({ coherence }) => `${coherence.positions}` },
  { title: "ms", width: 5, of: ({ milliseconds }) => `${Math.round(milliseconds)}` },
];

export const coherenceHead = told(columns.map(({ title }) => title));

/** A scenario at a level as a row of the table. */
export function toldCoherence(row: CoherenceRow): string {
  return told(columns.map(({ of }) => of(row)));
}

function told(cells: readonly string[]): string {
  return columns
    .map(({ width, isLeft }, index) => (isLeft ? (cells[index] ?? "").padEnd(width) : (cells[index] ?? "").padStart(width)))
    .join("  ");
}

/** Of the variants reserved for gates, those whose best line is no practice variant's. */
function gate({ coherence: { reservedVariants, sharedBests } }: CoherenceRow): string {
  const same = new Set(sharedBests.map(({ reserved }) => reserved)).size;
  return `${reservedVariants - same}/${reservedVariants}`;
}

function rolePlayed({ greatest, passing }: CoherenceRow["coherence"]["roles"]["polite-fast"]): string {
  if (greatest === null) return "-";
  return passing.length > 0 ? `${greatest}!` : `${greatest}`;
}

function thoughtless({ coherence: { chance } }: CoherenceRow): string {
  return chance ? `${chance.player} ${toTenth(100 * chance.chance)}` : "-";
}

function csat({ coherence: { csat: found } }: CoherenceRow): string {
  if (!found) return "-";
  return found.least === found.greatest ? `${found.least}` : `${found.least}-${found.greatest}`;
}
