import type { Turn } from "~/engine/play/turn";
import { toChoiceText } from "~/engine/show/conversation";
import { isExamined } from "~/services/career/examined-cases.server";
import { catalog } from "~/services/catalog/catalog.server";
import { toAttemptCard } from "~/services/home/attempt-card.server";
import { type OpenAttempt, replayAttempt } from "~/services/play/replay-attempt.server";
import type { Viewer } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";
import { store } from "~/store/open.server";
import type { AttemptsView, ComparedAttempt, Parting } from "~/views/attempts";
import type { LineChoice } from "~/views/judgement";

/** Each that is shown is replayed, so a page shows no more than these. */
const MOST_SHOWN = 20;

/** The viewer's attempts at one case beside each other, without those at gates, and by their results alone while an open sitting examines the case; null where there is no such case, and never was for them. */
export async function viewAttempts(viewer: Viewer, scenarioId: string, locale: string): Promise<AttemptsView | null> {
  const all = await store().attempts.summaries({ subject: viewer.subject, scenarioId });
  const practised = all.filter(({ head }) => head.mode !== "gate");
  const entry = catalog().entries.get(scenarioId);
  const [newest] = practised;
  if (!entry && !newest) return null;
  const shown = practised.slice(0, MOST_SHOWN);
  const opened = new Map<string, OpenAttempt>();
  // While the case is under examination, nothing of it is told but at the gate.
  const told = (await isExamined(viewer, scenarioId)) ? [] : shown;
  for (const { head, seal } of told) {
    const stored = seal && (await store().attempts.get(head.id));
    // Of a result only what the list shows anyway is told before the trainee's own words.
    if (stored?.reflection) opened.set(head.id, await replayAttempt(stored, locale));
  }
  const best = bestOf(shown.filter(({ head }) => opened.has(head.id)));
  const attempts = await Promise.all(shown.map((one) => toCompared(one, best, opened, locale)));
  const title = entry?.translations.get(locale)?.words.title ?? entry?.scenario.title;
  return {
    scenarioId,
    title: attempts[0]?.title ?? title ?? scenarioId,
    currency: opened.values().next().value?.rules.scenario.currency ?? entry?.scenario.currency ?? "USD",
    offered: entry !== undefined,
    attempts,
    older: practised.length - shown.length,
  };
}

/** A pass goes before a higher total that is none; of equal ones, the newest. */
function bestOf(ended: readonly AttemptSummary[]): AttemptSummary | undefined {
  const rank = ({ seal }: AttemptSummary) => (seal ? (seal.passed ? 1000 : 0) + seal.total : -1);
  return ended.reduce<AttemptSummary | undefined>((best, one) => (best && rank(best) >= rank(one) ? best : one), undefined);
}

async function toCompared(
  attempt: AttemptSummary,
  best: AttemptSummary | undefined,
  opened: ReadonlyMap<string, OpenAttempt>,
  locale: string,
): Promise<ComparedAttempt> {
  const { head, seal } = attempt;
  const [here, beside] = [opened.get(head.id), best && opened.get(best.head.id)];
  const isBest = best?.head.id === head.id;
  return {
    ...(await toAttemptCard(attempt, locale)),
    scores: here && seal ? { outcome: seal.outcome, empathy: seal.empathy, empowerment: seal.empowerment } : null,
    isBest,
    sameVariant: best !== undefined && best.head.variant === head.variant && best.head.versions.scenario === head.versions.scenario,
    parting: here && beside && !isBest ? partingOf(here, beside) : null,
  };
}

function partingOf(here: OpenAttempt, best: OpenAttempt): Parting | null {
  const [own, other] = [here.played.turns, best.played.turns];
  for (let at = 0; at < Math.max(own.length, other.length); at += 1) {
    const [mine, theirs] = [own[at], other[at]];
    if (!mine || !theirs || !isSameTurn(mine, theirs))
      return { turn: at + 1, here: mine ? toLineChoice(here, mine) : null, best: theirs ? toLineChoice(best, theirs) : null };
  }
  return null;
}

/** Whatever was typed, it came to the same or it didn't. */
function isSameTurn(one: Turn, other: Turn): boolean {
  return one.move.name === other.move.name && one.giving?.amount === other.giving?.amount && one.typing === other.typing;
}

function toLineChoice({ rules, reader }: OpenAttempt, turn: Turn): LineChoice {
  return { kind: turn.move.kind, ...toChoiceText(rules, turn, turn.before.facts, reader) };
}
