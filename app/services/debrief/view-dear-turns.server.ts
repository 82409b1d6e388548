import { toChoiceText } from "~/engine/show/conversation";
import { examinedCases } from "~/services/career/examined-cases.server";
import { playedTitle } from "~/services/catalog/played-title.server";
import { replayAttempt } from "~/services/play/replay-attempt.server";
import type { Viewer } from "~/services/viewer";
import type { AttemptSummary, StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";
import type { DearTurnView } from "~/views/dear-turns";

/** As many as Home shows of the latest results, so that no document is read that has no row there. */
const LATEST = 5;
const MOST_SHOWN = 3;

/** The turns that cost the viewer the most in their latest results, dearest first, without those that they have played on from to a better end, and without cases that their open sitting examines. */
export async function viewDearTurns(viewer: Viewer, locale: string): Promise<DearTurnView[]> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const examined = await examinedCases(viewer, attempts);
  const latest = attempts
    .filter(({ head, seal }) => seal && head.mode !== "gate")
    .slice(0, LATEST)
    .filter(({ head }) => !examined.has(head.scenarioId));
  const stored = await Promise.all(latest.map(({ head }) => store().attempts.get(head.id)));
  const dear = stored.flatMap((one) => (one ? (one.reflection?.dear ?? []).map((turn) => ({ ...turn, stored: one })) : []));
  const open = dear.filter(({ turn, stored: { head, seal } }) => !isMended(attempts, head.id, turn, seal?.total ?? 0));
  open.sort((one, other) => other.points - one.points);
  const told = await Promise.all(open.map(({ stored: one, ...turn }) => toDearTurn(one, turn, locale)));
  return told.flatMap((one) => one ?? []).slice(0, MOST_SHOWN);
}

/** Whether it was played on from this turn, or from one before it, and came to more. */
function isMended(attempts: readonly AttemptSummary[], attemptId: string, turn: number, total: number): boolean {
  return attempts.some(
    ({ head: { playedOnFrom }, seal }) => playedOnFrom?.attemptId === attemptId && playedOnFrom.turn <= turn && (seal?.total ?? 0) > total,
  );
}

async function toDearTurn(
  stored: StoredAttempt,
  { turn: number, points, verdict }: { turn: number; points: number; verdict: string },
  locale: string,
): Promise<DearTurnView | null> {
  const { rules, played, reader } = await replayAttempt(stored, locale);
  const turn = played.turns.find((one) => one.number === number);
  if (!turn || !isDear(verdict)) return null;
  return {
    ...{ turn: number, points, verdict, attemptId: stored.head.id, currency: rules.scenario.currency },
    title: (await playedTitle(stored.head, locale)).title,
    said: { kind: turn.move.kind, ...toChoiceText(rules, turn, turn.before.facts, reader) },
  };
}

function isDear(verdict: string): verdict is DearTurnView["verdict"] {
  return verdict === "mistake" || verdict === "turning-point" || verdict === "critical";
}
