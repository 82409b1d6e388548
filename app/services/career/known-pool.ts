import type { MetVariants, SittingVariant, VariantName } from "~/engine/career/draw-sitting";
import type { SubjectId } from "~/engine/play/subject";
import type { ReservedMeeting } from "~/store/documents";

/** A gate's pool as one candidate and their team know it. */
export interface KnownPool {
  /** Without what retired: variants that the candidate or a colleague was shown in full. */
  pool: SittingVariant[];
  met: MetVariants;
}

/**
 * What a candidate and their colleagues have met of a pool. A candidate has met what they played, and what they read as a reviewer; of a colleague only what they played counts, since those who review
 * keep to themselves what they read.
 */
export function knownPool(
  pool: readonly SittingVariant[],
  meetings: readonly ReservedMeeting[],
  { own, team }: { own: SubjectId | null; team: ReadonlySet<SubjectId> },
): KnownPool {
  const mine = meetings.filter(({ by }) => by === own);
  const theirs = meetings.filter(({ by, how }) => team.has(by) && how === "played");
  const retired = new Set([...mine, ...theirs].filter(({ shown }) => shown).map(keyOf));
  return { pool: pool.filter((one) => !retired.has(keyOf(one))), met: { own: mine, team: theirs } };
}

function keyOf({ scenarioId, variant }: VariantName): string {
  return `${scenarioId}/${variant}`;
}
