import type { Rules } from "~/engine/play/rules";
import type { Because } from "~/engine/scoring/because";
import type { OutcomePart } from "~/engine/scoring/outcome";
import type { Comparison, Continuation } from "./continuation";
import { expectedDifference, likeliestValue } from "./expected-difference";
import type { Reason } from "./reason";
import { effortReasons } from "./reason-effort";

/** What a turn put out of reach of outcome and empowerment: the need, steps, a fair remedy, promises and time, decisions; and the faults that it led to. */
export function reachedReasons(rules: Rules, compared: Comparison): Reason[] {
  return [
    ...faults(compared),
    ...need(rules, compared),
    ...steps(rules, compared),
    ...remedy(rules, compared),
    ...effortReasons(rules, compared),
    ...decisions(rules, compared),
    ...ends(rules, compared),
  ];
}

/** A critical fault fails the attempt, so it weighs as much as all else together. It is told of the turn that did it, whatever the line came to later. */
function faults({ taken }: Comparison): Reason[] {
  const all = taken.reduce((sum, { weight }) => sum + weight, 0);
  return [...new Set(taken.flatMap((one) => one.faults))].map((fault) => {
    const chance = taken.reduce((sum, { faults: found, weight }) => (found.includes(fault) ? sum + weight : sum), 0) / all;
    return { code: chance > 0.999 ? "fault" : "fault-risk", about: [fault], weight: 100 * chance };
  });
}

function need({ model }: Rules, compared: Comparison): Reason[] {
  if (compared.own.every(({ score }) => partOf(score.outcome.parts, "need")?.met === 1)) return [];
  const met = new Set(compared.taken.map(({ score }) => partOf(score.outcome.parts, "need")?.because[0]?.code));
  const code = met.size > 1 ? "need-chance" : met.has("need.no") ? "need-gone" : "need-partly";
  const capped = (one: Continuation) => heldDown(one, ({ code: cap }) => cap.startsWith("cap.need"));
  const points =
    expectedDifference(compared, ({ score }) => partOf(score.outcome.parts, "need")?.points ?? 0) - expectedDifference(compared, capped);
  return [{ code, about: [], weight: model.total.outcome * points }];
}

function steps({ model, scenario }: Rules, compared: Comparison): Reason[] {
  return Object.entries(scenario.process).flatMap(([name, { severity }]) => {
    const standing = (one: Continuation) => stepBroken(one, name);
    const share = (one: Continuation) => 1 / Math.max(1, partOf(one.score.outcome.parts, "process")?.because.length ?? 0);
    const cost = (one: Continuation) =>
      (standing(one) === null ? 0 : 100 * model.outcome.process * share(one)) + heldDown(one, ({ params }) => params.step === name);
    const found = likeliestValue(compared.own, standing);
    if (!found) return [];
    return [
      {
        code: severity === "critical" ? (`critical-${found}` as const) : found,
        about: [name],
        weight: -model.total.outcome * expectedDifference(compared, cost),
      },
    ];
  });
}

/** How a line broke a step that counted; null where it kept it. */
export function stepBroken({ score }: Continuation, name: string): "step.missed" | "step.late" | "step.broken" | null {
  const code = partOf(score.outcome.parts, "process")?.because.find(({ params }) => params.step === name)?.code;
  return code === "step.missed" || code === "step.late" || code === "step.broken" ? code : null;
}

function remedy({ model }: Rules, compared: Comparison): Reason[] {
  const part = ({ score }: Continuation) => partOf(score.outcome.parts, "remedy");
  const off = likeliestValue(compared.own, (one) => {
    const codes = part(one)?.because.map(({ code }) => code.split(".")[1]) ?? [];
    return codes.includes("below") ? "remedy.below" : codes.includes("above") ? "remedy.above" : null;
  });
  const far = (one: Continuation) => heldDown(one, ({ code }) => code === "cap.underpaid" || code === "cap.overpaid");
  const points = expectedDifference(compared, (one) => part(one)?.points ?? 0) - expectedDifference(compared, far);
  return off ? [{ code: off, about: [], weight: model.total.outcome * points }] : [];
}

function decisions({ model, scenario }: Rules, compared: Comparison): Reason[] {
  const pointOf = ({ score }: Continuation, name: string) => score.empowerment.points.find((point) => point.name === name);
  return Object.keys(scenario.decisions).flatMap((name) => {
    // A decision point that did not arise costs nothing.
    const missing = (one: Continuation) =>
      (100 * (1 - (pointOf(one, name)?.worth ?? 1))) / Math.max(1, one.score.empowerment.points.length);
    const judged = likeliestValue(compared.own, (one) => {
      const found = pointOf(one, name)?.judged;
      return found === undefined || found === "right" ? null : found;
    });
    if (!judged) return [];
    return [
      {
        code: `decision.${judged}` as const,
        about: [name],
        weight: -model.total.empowerment * expectedDifference(compared, missing),
      },
    ];
  });
}

/** What the endings say: that the customer had enough and left, or which limit stood in the way. */
function ends({ scenario }: Rules, compared: Comparison): Reason[] {
  const isLeft = ({ played }: Continuation) => (played.held.situation === scenario.customer.leaves ? 1 : 0);
  const blocked = ({ score }: Continuation) => scenario.endings[score.ending]?.blockedBy ?? null;
  const limit = likeliestValue(compared.own, blocked);
  const isBlocked = (one: Continuation) => (blocked(one) === limit ? 1 : 0);
  const found: Reason[] = [];
  if (compared.own.some(isLeft)) found.push({ code: "left", about: [], weight: -50 * expectedDifference(compared, isLeft) });
  if (limit) found.push({ code: `blocked.${limit}`, about: [], weight: -20 * expectedDifference(compared, isBlocked) });
  return found;
}

/** How far a cap held the outcome down, as far as this is the reason of it. */
function heldDown({ score: { outcome } }: Continuation, is: (because: Because) => boolean): number {
  if (!outcome.cap) return 0;
  const raw = outcome.parts.reduce((sum, { points }) => sum + points, 0);
  return ((raw - outcome.cap.at) * outcome.cap.because.filter(is).length) / outcome.cap.because.length;
}

function partOf(parts: readonly OutcomePart[], name: OutcomePart["name"]): OutcomePart | undefined {
  return parts.find((part) => part.name === name);
}
