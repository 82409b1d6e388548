import type { StoredAttempt } from "~/store/attempts";
import type { AuditEntry, Sitting } from "~/store/port";

/**
 * Somebody's own attempt as it may be told to them: all of it once it has ended, and at a gate once the sitting has. Before that its facts, its variant and the names in its log would be
 * answers.
 */
export function redactAttempt({ head, log, seal, reflection }: StoredAttempt, sittings: readonly Sitting[]): object {
  const sitting = head.mode === "gate" ? sittings.find(({ id }) => id === head.sittingId) : undefined;
  if (seal !== null && head.mode !== "gate") return { head, log, seal, reflection };
  if (sitting && sitting.endedAt !== null) return { head, log, seal, reflection };
  const { id, subject, scenarioId, level, mode, startedAt, sittingId } = head;
  return { head: { id, subject, scenarioId, level, mode, startedAt, sittingId }, turns: log.map(({ at }) => ({ at })), reflection };
}

/** Somebody's own sitting: until it has ended without what it drew and how it goes; until it is decided without what reviewers think, and never with who they are. */
export function redactSitting({ items, reviews, signedOff, appeal, ...sitting }: Sitting): object {
  return {
    ...sitting,
    items: sitting.endedAt === null ? items.map(({ attemptId, result }) => ({ attemptId, done: result !== null })) : items,
    reviews: signedOff === null ? [] : reviews.map(({ by: _, ...review }) => review),
    signedOff: signedOff && { at: signedOff.at, ready: signedOff.ready },
    appeal: appeal && {
      ...appeal,
      answer: appeal.answer && { granted: appeal.answer.granted, words: appeal.answer.words, at: appeal.answer.at },
    },
  };
}

/** An entry of the log that tells of somebody: of others not who, and nothing of a review, which stands with its sitting once that is decided. */
export function redactEntry({ who, ...entry }: AuditEntry, subject: string): object[] {
  if (who === subject) return [{ who, ...entry }];
  return entry.what === "reviewed" ? [] : [entry];
}
