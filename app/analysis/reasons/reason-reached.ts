import type { Rules } from "~/engine/play/rules";
import type { Because } from "~/engine/scoring/because";
import type { Part } from "~/engine/scoring/outcome";
import type { Compared, Continued } from "./continued";
import { expected, likeliest, lost } from "./expected-difference";
import type { Reason } from "./reason";
import { effortLost } from "./reason-effort";

/** What a turn put out of reach of outcome and empowerment: the need, steps, a fair remedy, promises and time, decisions; and the faults that it led to. */
export function reached(rules: Rules, compared: Compared): Reason[] {
  return [
    ...faults(compared),
    ...need(rules, compared),
    ...steps(rules, compared),
    ...remedy(rules, compared),
    ...effortLost(rules, compared),
    ...decisions(rules, compared),
    ...ends(rules, compared),
  ];
}

/** A critical fault fails the attempt, so it weighs as much as all else together. */
function faults(compared: Compared): Reason[] {
  const all = compared.taken.flatMap(({ score }) => score.faults.map(({ fault }) => fault));
  return [...new Set(all)].map((fault) => {
    const has = ({ score }: Continued) => (score.faults.some((found) => found.fault === fault) ? 1 : 0);
    return { code: expected(compared.taken, has) > 0.999 ? "fault" : "fault-risk", about: [fault], weight: -100 * lost(compared, has) };
  });
}

function need({ model }: Rules, compared: Compared): Reason[] {
  const met = new Set(compared.taken.map(({ score }) => partOf(score.outcome.parts, "need")?.because[0]?.code));
  const code = met.size > 1 ? "need-chance" : met.has("need.no") ? "need-gone" : "need-partly";
  const capped = (one: Continued) => heldDown(one, ({ code: cap }) => cap.startsWith("cap.need"));
  const points = lost(compared, ({ score }) => partOf(score.outcome.parts, "need")?.points ?? 0) - lost(compared, capped);
  return [{ code, about: [], weight: model.total.outcome * points }];
}

function steps({ model, scenario }: Rules, compared: Compared): Reason[] {
  return Object.entries(scenario.process).map(([name, { severity }]) => {
    const standing = ({ score }: Continued) => {
      const code = partOf(score.outcome.parts, "process")?.because.find(({ params }) => params.step === name)?.code;
      return code === "step.missed" || code === "step.late" || code === "step.broken" ? code : null;
    };
    const share = (one: Continued) => 1 / Math.max(1, partOf(one.score.outcome.parts, "process")?.because.length ?? 0);
    const cost = (one: Continued) =>
      (standing(one) === null ? 0 : 100 * model.outcome.process * share(one)) + heldDown(one, ({ params }) => params.step === name);
    const found = likeliest(compared.taken, standing) ?? "step.missed";
    return {
      code: severity === "critical" ? `critical-${found}` : found,
      about: [name],
      weight: -model.total.outcome * lost(compared, cost),
    };
  });
}

function remedy({ model }: Rules, compared: Compared): Reason[] {
  const part = ({ score }: Continued) => partOf(score.outcome.parts, "remedy");
  const off = likeliest(compared.taken, (one) => {
    const code = part(one)?.because[0]?.code;
    return code === "remedy.below" || code === "remedy.above" ? code : null;
  });
  return off ? [{ code: off, about: [], weight: model.total.outcome * lost(compared, (one) => part(one)?.points ?? 0) }] : [];
}

function decisions({ model, scenario }: Rules, compared: Compared): Reason[] {
  const pointOf = ({ score }: Continued, name: string) => score.empowerment.points.find((point) => point.name === name);
  return Object.keys(scenario.decisions).map((name) => {
    // A decision point that did not arise costs nothing.
    const missing = (one: Continued) => (100 * (1 - (pointOf(one, name)?.worth ?? 1))) / Math.max(1, one.score.empowerment.points.length);
    const judged = likeliest(compared.taken, (one) => {
      const found = pointOf(one, name)?.judged;
      return found === undefined || found === "right" ? null : found;
    });
    return { code: `decision.${judged ?? "missed"}`, about: [name], weight: -model.total.empowerment * lost(compared, missing) };
  });
}

/** What the endings say: that the customer had enough and left, or which limit stood in the way. */
function ends({ scenario }: Rules, compared: Compared): Reason[] {
  const isLeft = ({ played }: Continued) => (played.held.situation === scenario.customer.leaves ? 1 : 0);
  const blocked = ({ score }: Continued) => scenario.endings[score.ending]?.blockedBy ?? null;
  const limit = likeliest(compared.taken, blocked);
  const left: Reason = { code: "left", about: [], weight: -50 * lost(compared, isLeft) };
  const isBlocked = (one: Continued) => (blocked(one) === limit ? 1 : 0);
  return limit ? [left, { code: `blocked.${limit}`, about: [], weight: -20 * lost(compared, isBlocked) }] : [left];
}

/** How far a cap held the outcome down, as far as this is the reason of it. */
function heldDown({ score: { outcome } }: Continued, is: (because: Because) => boolean): number {
  if (!outcome.cap) return 0;
  const raw = outcome.parts.reduce((sum, { points }) => sum + points, 0);
  return ((raw - outcome.cap.at) * outcome.cap.because.filter(is).length) / outcome.cap.because.length;
}

function partOf(parts: readonly Part[], name: Part["name"]): Part | undefined {
  return parts.find((part) => part.name === name);
}
