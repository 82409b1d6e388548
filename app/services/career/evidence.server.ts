import type { Evidence } from "~/engine/career/evidence";
import { isFirstMeeting, type VariantPlay } from "~/engine/career/first-meeting";
import { dayOf } from "~/process/clock.server";
import { levelToday } from "~/services/catalog/ladder.server";
import { playedScenario } from "~/services/catalog/played-scenario.server";
import { isWithinTodaysLimits } from "~/services/catalog/rules-hash.server";
import { isMeeting } from "~/services/door/variant-meetings.server";
import type { Viewer } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";
import { store } from "~/store/open.server";

/**
 * What someone's attempts, which the page has read, are worth as evidence: ended and abandoned ones alike, since either has shown them the case. Sittings at a gate, what was played on, and
 * attempts in which nothing was played are worth nothing here; whether they had met the variant before is judged by all of them.
 */
export async function evidenceOf({ met }: Pick<Viewer, "met">, attempts: readonly AttemptSummary[]): Promise<Evidence[]> {
  const plays = byVariant(attempts);
  const counted = attempts.filter(({ head, turns }) => head.mode !== "gate" && !head.playedOnFrom && turns > 0);
  const evidence = await Promise.all(
    counted.map(async (attempt) => {
      const { scenarioId, variant } = attempt.head;
      const before = met.filter((one) => one.scenarioId === scenarioId && one.variant === variant);
      const isFirst = async () =>
        isFirstMeeting(toPlay(attempt), await rivals(attempt, plays.get(`${scenarioId}/${variant}`) ?? []), before);
      return toEvidence(attempt, isFirst);
    }),
  );
  return evidence.flatMap((one) => one ?? []);
}

function byVariant(attempts: readonly AttemptSummary[]): Map<string, AttemptSummary[]> {
  const plays = new Map<string, AttemptSummary[]>();
  for (const attempt of attempts) {
    const key = `${attempt.head.scenarioId}/${attempt.head.variant}`;
    plays.set(key, [...(plays.get(key) ?? []), attempt]);
  }
  return plays;
}

/** Null where nothing of what was played is known any more. */
async function toEvidence({ head, seal }: AttemptSummary, isFirst: () => Promise<boolean>): Promise<Evidence | null> {
  const played = await playedScenario(head);
  if (!played) return null;
  const { scenarioId, variant, mode } = head;
  const at = seal?.at ?? head.startedAt;
  return {
    scenarioId,
    variant,
    competency: played.competency,
    // By today's name, so that a rename takes no evidence away.
    level: levelToday(head.level),
    solo: mode === "solo",
    at,
    day: dayOf(at),
    passed: seal?.passed ?? false,
    current: await isWithinTodaysLimits(head),
    first: await isFirst(),
  };
}

/** When the person met the variant in an attempt, as far as its summary tells: when it began, unless nothing has been shown in it yet. */
function toPlay(attempt: AttemptSummary): VariantPlay {
  const { head, seal } = attempt;
  return { id: head.id, metAt: isMeeting(attempt) ? head.startedAt : null, endedAt: seal?.at ?? null };
}

/** The other plays of the same variant. One that began before this play ended, and went on after it, may have been opened and left: its first turn says when it was played. */
async function rivals({ head: { id }, seal }: AttemptSummary, plays: readonly AttemptSummary[]): Promise<VariantPlay[]> {
  const others = plays.filter(({ head }) => head.id !== id);
  return Promise.all(
    others.map(async (other) => {
      const play = toPlay(other);
      const wentOn = seal !== null && play.metAt !== null && play.metAt <= seal.at && (play.endedAt === null || play.endedAt > seal.at);
      const wasOpened = other.head.mode === "coached" || other.head.playedOnFrom;
      return wentOn && !wasOpened ? { ...play, metAt: (await store().attempts.get(play.id))?.log[0]?.at ?? play.metAt } : play;
    }),
  );
}
