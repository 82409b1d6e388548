import { deadlineMinutes } from "~/engine/machine/position";
import type { CasePosition } from "~/engine/play/begin";
import type { Rules } from "~/engine/play/rules";
import { fill, toShown } from "~/engine/scenario/fill";
import type { Reader } from "~/engine/show/conversation";
import type { TryInside } from "~/views/studio-try";

/** How things stand, as no trainee sees it: all facts with their values, steps, stock, sums, deadlines, decisions. */
export function toInside({ scenario }: Rules, { position, situation, ended }: CasePosition, reader: Reader): TryInside {
  const { facts, known, steps, stock, given, clockMinutes, patience, mood, passed, decided } = position;
  const hint = scenario.situations[situation]?.hint;
  return {
    ...{ situation, minutes: clockMinutes, mood },
    at: `${ended ? "endings" : "situations"}.${situation}`,
    patience: Number.isFinite(patience) ? patience : null,
    facts: Object.entries(scenario.facts).map(([name, { label, internal, hidden }]) => ({
      ...{ label, isInternal: internal, isKnown: !internal && (!hidden || known.includes(name)) },
      text: toShown(scenario, name, facts[name], reader.locale),
    })),
    steps: Object.entries(scenario.process).map(([name, { title }]) => ({ title, mark: steps[name] ?? null })),
    stock: Object.entries(stock).map(([name, left]) => ({ title: scenario.resources[name]?.title ?? name, left })),
    given: Object.entries(scenario.authority).map(([name, { title, unit }]) => ({ title, unit, value: given[name] ?? 0 })),
    deadlines: Object.entries(scenario.deadlines)
      .map(([name, { label }]) => ({ label, minutes: deadlineMinutes(scenario, name, facts), isPassed: passed.includes(name) }))
      .filter(({ minutes }) => Number.isFinite(minutes)),
    decided: Object.entries(scenario.decisions).map(([name, { label }]) => ({ label, mark: decided[name] ?? null })),
    hint: hint === undefined ? null : fill(hint, scenario, facts, reader.surface, reader.locale),
  };
}
