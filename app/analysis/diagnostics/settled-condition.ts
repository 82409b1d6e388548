import type { Condition } from "~/engine/scenario/condition";
import type { Scenario } from "~/engine/scenario/schema";
import { eachCondition } from "~/engine/scenario/walk";
import type { Diagnostic, Finding } from "./diagnostic";
import type { Outcomes } from "./observe/outcomes";

export const settledCondition: Diagnostic = {
  code: "GR2005",
  severity: "warning",
  title: "A condition that is always true, or never",
  find: ({ scenario, isWhole, outcomes }) => {
    if (!isWhole) return [];
    const all = written(scenario);
    return [...all.flatMap((one) => settledWhole(one, outcomes)), ...settledParts(all, outcomes)];
  },
};

/** A condition as the file has it, and the conditions that it is composed of. */
interface Written {
  condition: Condition;
  at: string;
  parts: { condition: Condition; at: string }[];
}

function written(scenario: Scenario): Written[] {
  const found: Written[] = [];
  for (const { condition, at } of eachCondition(scenario)) {
    const whole = found.at(-1);
    if (whole && at.startsWith(`${whole.at}.`)) whole.parts.push({ condition, at });
    else found.push({ condition, at, parts: [] });
  }
  return found;
}

/** A decision point that is always due is meant: the format has no other word for it. */
const DUE = /^decisions\.[^.]+\.due$/;

function settledWhole({ condition, at }: Written, outcomes: Outcomes): Finding[] {
  const holds = outcomeOf(outcomes, [condition]);
  return holds === undefined || (holds && DUE.test(at)) ? [] : [{ at, message: say(condition, holds) }];
}

/**
 * Authors repeat a condition where it is needed again, so a part of one counts as settled only where it is so in every copy. Parts of what is settled
 * itself say nothing more.
 */
function settledParts(all: readonly Written[], outcomes: Outcomes): Finding[] {
  const copies = new Map<string, { parts: Condition[]; openAt: string | null; part: Condition }>();
  for (const { condition, at, parts } of all) {
    const isOpen = outcomeOf(outcomes, [condition]) === undefined;
    for (const part of judgeable(parts)) {
      const key = `${told(condition)} ${part.at.slice(at.length)}`;
      const known = copies.get(key) ?? { parts: [], openAt: null, part: part.condition };
      copies.set(key, { ...known, parts: [...known.parts, part.condition], openAt: known.openAt ?? (isOpen ? part.at : null) });
    }
  }
  const found: Finding[] = [];
  for (const { parts, openAt, part } of copies.values()) {
    const holds = outcomeOf(outcomes, parts);
    if (openAt === null || holds === undefined || found.some(({ at }) => openAt.startsWith(`${at}.`))) continue;
    found.push({ at: openAt, message: say(part, holds) });
  }
  return found;
}

/** Choices that are only asked for together stand for each other in a graph, so which of several was said cannot be judged. */
function judgeable(parts: Written["parts"]): Written["parts"] {
  const isSaid = ({ condition: { said, not } }: Written["parts"][number]) => (said ?? not?.said) !== undefined;
  return parts.filter(isSaid).length > 1 ? parts.filter((part) => !isSaid(part)) : parts;
}

/** What came out wherever any of these was asked; undefined where it came out both ways, or nobody asked. */
function outcomeOf({ held, failed }: Outcomes, conditions: readonly Condition[]): boolean | undefined {
  const holds = conditions.some((condition) => held.has(condition));
  const fails = conditions.some((condition) => failed.has(condition));
  return holds === fails ? undefined : holds;
}

function say(condition: Condition, holds: boolean): string {
  return holds
    ? `\`${told(condition)}\` always holds where it is asked, at every level and in every variant, so it decides nothing: take it out, or add a variant where it does not hold`
    : `\`${told(condition)}\` never holds where it is asked, at any level or in any variant, so what hangs on it never happens: mend it, or add a variant where it does`;
}

/** A condition as it stands in the file, on one line. */
function told(condition: Condition): string {
  return JSON.stringify(condition).replaceAll('"', "").replaceAll(",", ", ").replaceAll(":", ": ");
}
