import type { Seal } from "~/engine/play/attempt";
import type { SubjectId } from "~/engine/play/subject";
import type { StoredAttempt } from "~/store/attempts";
import type { AuditEntry, Sitting } from "~/store/documents";

/**
 * One's own attempt as it may be shown: all of it once it has ended. Before that, and of a gate for good, its facts, its variant and the names in its log would give answers away; what the
 * trainee wrote and typed themselves is theirs all the same, and so are their scores, once the sitting has ended.
 */
export function redactAttempt({ head, log, seal, reflection }: StoredAttempt, sittings: readonly Sitting[]): object {
  const sitting = head.mode === "gate" ? sittings.find(({ id }) => id === head.sittingId) : undefined;
  if (seal !== null && head.mode !== "gate") return { head, log, seal, reflection };
  const isTold = seal !== null && sitting && sitting.endedAt !== null;
  const { id, subject, scenarioId, level, mode, startedAt, sittingId } = head;
  return {
    head: { id, subject, scenarioId, level, mode, startedAt, sittingId },
    turns: log.map(({ at, typed, amount }) => ({
      at,
      ...(typed !== undefined && { typed }),
      ...(amount !== undefined && { amount }),
    })),
    ...(isTold && { result: resultOf(seal) }),
    reflection,
  };
}

/** A result without what only one ending has: its name, and what it is worth to the customer. */
function resultOf({ outcome, empathy, empowerment, total, passed, faults, at }: Seal): object {
  return { outcome, empathy, empowerment, total, passed, faults, at };
}

/** One's own sitting as it may be shown. How it goes stays hidden until it has ended, which variants it drew for good, what the reviewers think until it is decided, and their names always. */
export function redactSitting({ items, reviews, signedOff, appeal, ...sitting }: Sitting): object {
  return {
    ...sitting,
    items: items.map(({ attemptId, result, scenarioId, competency }) =>
      sitting.endedAt === null && sitting.kind === "gate"
        ? { attemptId, done: result !== null }
        : { scenarioId, competency, attemptId, result },
    ),
    reviews: signedOff === null ? [] : reviews.map(({ marks, ready, reasons, at }) => ({ marks, ready, reasons, at })),
    signedOff: signedOff && { at: signedOff.at, ready: signedOff.ready },
    appeal: appeal && {
      ...appeal,
      answer: appeal.answer && { granted: appeal.answer.granted, words: appeal.answer.words, at: appeal.answer.at },
    },
  };
}

/**
 * A log entry that is about someone, without the keys of others: a key may be the id by which a page of that person is reached, and a reviewer's own entry would tell whose sitting they
 * marked. Reviews of their own sittings are left out: they can be read at the sitting once it is decided.
 */
export function redactEntry({ who, whom, ...entry }: AuditEntry, subject: SubjectId): object[] {
  if (who !== subject && entry.what === "reviewed") return [];
  return [{ ...(who === subject && { who }), ...(whom === subject && { whom }), ...entry }];
}
