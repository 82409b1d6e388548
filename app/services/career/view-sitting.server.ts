import type { CareerFile } from "~/engine/career/rules";
import { ruledOutBy } from "~/engine/career/sign-off";
import { GATE_CASE_MINUTES } from "~/engine/play/gate-time";
import { playedTitle } from "~/services/catalog/played-title.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting, SittingItem } from "~/store/documents";
import { store } from "~/store/open.server";
import type { SittingItemView, SittingView } from "~/views/sitting";
import { openSitting } from "./open-sitting.server";
import { sittingDecision, sittingRunsOutAt } from "./sitting-progress";
import { careerRules } from "./sitting-rules.server";
import { isAppealable, sittingState } from "./sitting-state";

/** The viewer's own sitting as it stands now, or null. Before its end it says how many are done, and nothing of how. */
export async function viewSitting(viewer: Viewer, sittingId: string, locale: string): Promise<SittingView | null> {
  const sitting = await openSitting(viewer, sittingId);
  if (!sitting) return null;
  const career = await careerRules(sitting);
  const gate = career?.gates[sitting.gate] ?? null;
  const until = sittingRunsOutAt(sitting, gate);
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const played = new Set(attempts.flatMap(({ head, seal }) => (seal ? [head.id] : [])));
  const tells = sitting.endedAt !== null || sitting.kind === "baseline";
  return {
    id: sitting.id,
    kind: sitting.kind,
    state: sittingState(sitting),
    startedAt: sitting.startedAt,
    endedAt: sitting.endedAt,
    until: until === null ? null : new Date(until).toISOString(),
    items: await Promise.all(
      sitting.items.map(
        async (item): Promise<SittingItemView> => ({
          state: stateOf(item, played),
          told: tells && item.result !== null ? { ...(await toTold(sitting, item, played, locale)), passed: item.result.passed } : null,
        }),
      ),
    ),
    decision: sittingDecision(sitting, gate),
    caseMinutes: sitting.kind === "gate" ? GATE_CASE_MINUTES : null,
    reviews: gate && { have: sitting.reviews.length, need: gate.review.reviewers, attempts: gate.review.attempts },
    critical: sitting.signedOff?.ready === false ? criticalLines(sitting, career?.scorecard ?? []) : [],
    // Until it is decided, nobody hears what one reviewer thinks.
    reasons: sitting.signedOff === null ? [] : sitting.reviews.map(({ reasons }) => reasons).filter(Boolean),
    certificateId: sitting.certificateId,
    appeal: sitting.appeal && {
      words: sitting.appeal.words,
      answer: sitting.appeal.answer && { granted: sitting.appeal.answer.granted, words: sitting.appeal.answer.words },
    },
    appealable: isAppealable(sitting),
  };
}

/** A result that nobody played to has come by the clock. */
function stateOf({ attemptId, result }: SittingItem, played: ReadonlySet<string>): SittingItemView["state"] {
  if (result === null) return attemptId === null ? "waiting" : "under-way";
  return played.has(attemptId ?? "") ? "done" : "ran-out";
}

/** A case without an attempt that was played to its end has no debrief to lead to. */
async function toTold({ versions }: Sitting, item: SittingItem, played: ReadonlySet<string>, locale: string) {
  const { title } = await playedTitle({ ...item, versions: { ...versions, scenario: item.scenario } }, locale);
  return { attemptId: played.has(item.attemptId ?? "") ? item.attemptId : null, title, competency: item.competency };
}

function criticalLines({ reviews }: Sitting, scorecard: CareerFile["scorecard"]): string[] {
  const found = new Set(reviews.flatMap(({ marks }) => ruledOutBy(scorecard, marks)));
  return scorecard.flatMap(({ id, title }) => (found.has(id) ? title : []));
}
