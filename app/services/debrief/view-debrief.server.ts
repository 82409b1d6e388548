import { fill } from "~/engine/scenario/fill";
import { score } from "~/engine/scoring/score";
import { viewDebrief } from "~/engine/show/debrief";
import { isExamined } from "~/services/career/examined-cases.server";
import { catalog } from "~/services/catalog/catalog.server";
import { contentHash } from "~/services/catalog/content-hash.server";
import { toAttemptMeta } from "~/services/play/attempt-meta.server";
import { openAttempt } from "~/services/play/open-attempt.server";
import type { Viewer } from "~/services/viewer";
import type { AttemptDebrief, ReflectionView } from "~/views/debrief";
import { withBreachTurns } from "./breach-turns";
import { type OpenedGateDebrief, viewGateDebrief } from "./view-gate-debrief.server";
import { viewJudgement } from "./view-judgement.server";

export type OpenedDebrief =
  | { kind: "unknown" }
  | { kind: "not-ended" }
  | { kind: "examined"; scenarioId: string }
  | OpenedGateDebrief
  | ({ kind: "reflect-first" } & ReflectionView)
  | ({ kind: "debrief" } & AttemptDebrief);

/**
 * The debrief of the viewer's own ended attempt, once they have said what they think of it themselves. The line for who had known the variant is in it
 * only where it is asked for. A case of a gate's sitting is told by step alone, and one that an open sitting examines not at all. Without a judgement if the case cannot be explored, or if
 * judging it failed, which is reported: everything else is known without it.
 */
export async function viewAttemptDebrief(
  viewer: Viewer,
  attemptId: string,
  locale: string,
  { clairvoyant = false, report = console.error }: { clairvoyant?: boolean; report?: (fault: unknown) => void } = {},
): Promise<OpenedDebrief> {
  const open = await openAttempt(viewer, attemptId, locale);
  if (!open) return { kind: "unknown" };
  const { stored, rules, opening, played, reader } = open;
  const { mode, sittingId, scenarioId } = stored.head;
  if (mode === "gate") return sittingId === undefined ? { kind: "unknown" } : viewGateDebrief(viewer, open, sittingId);
  if (await isExamined(viewer, scenarioId)) return { kind: "examined", scenarioId };
  if (!played.held.ended) return { kind: "not-ended" };
  const { scenario } = rules;
  const say = (text: string) => fill(text, scenario, played.held.position.facts, reader.surface, locale);
  if (!stored.reflection) return { kind: "reflect-first", title: say(scenario.title), customerName: say(scenario.customer.name) };
  const { plus, delta } = stored.reflection;
  const judgement = await viewJudgement(open, clairvoyant).catch((fault: unknown) => {
    report(fault);
    return null;
  });
  return {
    kind: "debrief",
    name: viewer.name,
    attempt: toAttemptMeta(stored),
    reflection: { plus, delta },
    debrief: withBreachTurns(viewDebrief(rules, opening, played, score(rules, played), reader), judgement),
    olderModel: contentHash(rules.model) === contentHash(catalog().model) ? null : rules.model.version,
    judgement,
  };
}
