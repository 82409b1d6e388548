import { toTenth } from "~/engine/count/rounding";
import { type FailingRole, failingRoles } from "~/engine/scenario/names";
import type { CoherenceRow } from "~/services/author/measure-coherence.server";

interface Column {
  title: string;
  width: number;
  isLeft?: true;
  of: (row: CoherenceRow) => string;
}

const SHORT: Record<FailingRole, string> = {
  "polite-fast": "polite",
  "warm-empty": "warm",
  "cold-solved": "cold",
  "over-giving": "over",
  "under-paying": "under",
  unverified: "unver.",
};

const columns: Column[] = [
  { title: "scenario", width: 17, isLeft: true, of: ({ id }) => id },
  { title: "level", width: 6, isLeft: true, of: ({ coherence }) => coherence.level },
  { title: "practice", width: 8, of: ({ coherence }) => `${coherence.practiceVariants}` },
  { title: "best", width: 4, of: ({ coherence }) => `${coherence.bestLines}` },
  { title: "gate", width: 4, of: gate },
  { title: "sit.", width: 4, of: ({ coherence }) => `${coherence.situations}` },
  { title: "end.", width: 4, of: ({ coherence }) => `${coherence.endings}` },
  { title: "first", width: 5, of: ({ coherence }) => `${coherence.rank.first}` },
  ...failingRoles.map((role) => ({ title: SHORT[role], width: 6, of: (row: CoherenceRow) => rolePlayed(row, role) })),
  { title: "blind", width: 5, of: ({ coherence }) => marked(coherence.blindPasses.length) },
  { title: "thoughtless %", width: 18, of: thoughtless },
  { title: "broken", width: 6, of: broken },
  { title: "luck %", width: 6, of: lucky },
  { title: "careful %", width: 9, of: careful },
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

function rolePlayed({ coherence: { roles } }: CoherenceRow, role: FailingRole): string {
  const found = roles.find((one) => one.role === role);
  if (found?.greatest == null) return "-";
  return found.passing.length > 0 ? `${found.greatest}!` : `${found.greatest}`;
}

/** A number that should be 0. */
function marked(number: number): string {
  return number > 0 ? `${number}!` : "0";
}

function thoughtless({ coherence: { chances } }: CoherenceRow): string {
  const [chance] = chances;
  return chance ? `${chance.player} ${toTenth(100 * chance.chance)}` : "-";
}

/** How many rules a passing line breaks in some variant. */
function broken({ coherence: { passes } }: CoherenceRow): string {
  return passes ? marked(new Set(passes.impossible.map(({ wrong }) => wrong)).size) : "-";
}

/** Of practice and gate the greater share. */
function lucky({ coherence: { passes } }: CoherenceRow): string {
  const shares = (passes?.luck ?? []).flatMap(({ lines, lucky: some }) => (lines === 0 ? [] : (100 * some) / lines));
  return shares.length === 0 ? "-" : `${toTenth(Math.max(...shares))}`;
}

/** Of practice and gate the smaller share. */
function careful({ coherence: { passes } }: CoherenceRow): string {
  const shares = (passes?.careful ?? []).map(({ plays, passed }) => (100 * passed) / plays);
  return shares.length === 0 ? "-" : `${toTenth(Math.min(...shares))}`;
}

function csat({ coherence: { csat: found } }: CoherenceRow): string {
  if (!found) return "-";
  return found.least === found.greatest ? `${found.least}` : `${found.least}-${found.greatest}`;
}
