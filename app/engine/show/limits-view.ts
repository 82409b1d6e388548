import { valueAt } from "~/engine/machine/first-that-holds";
import { ceiling, type Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";

/** The limits of a case as the trainee sees them, with their reasons. Amounts in minor units or times. */
export interface LimitsView {
  authority: { title: string; unit: "money" | "times"; given: number; most: number; left: number; charge?: true; reason?: string }[];
  process: { title: string; done: boolean; severity: "advisory" | "required" | "critical"; forbidden: boolean; reason?: string }[];
  resources: {
    /** Of the choice that opens it, where the view is of an attempt. */
    token?: string;
    title: string;
    kind: Scenario["resources"][string]["kind"];
    minutes: number;
    opened: boolean;
    /** Whether it has something to read at all. */
    opens: boolean;
    left?: number;
    barred?: string;
  }[];
  /** Standing rules of the level, whom it asks for more, and how long that takes. */
  rules: string[];
  approver: string;
  approvalMinutes: number;
}

/** The limits at a position. Which steps are listed was settled at the opening; `token` makes the name of a resource opaque, as it makes those of choices. */
export function viewLimits(rules: Rules, position: Position, opening: Position, token?: (name: string) => string): LimitsView {
  const { scenario, limits } = rules;
  return {
    authority: Object.entries(scenario.authority).map(([name, { title, unit, charge, reason }]) => {
      const given = position.given[name] ?? 0;
      const most = ceiling(scenario, limits, position, name);
      const why = reason ?? limits.kinds[name]?.reason;
      return { title, unit, given, most, left: most - given, ...(charge && { charge }), ...(why !== undefined && { reason: why }) };
    }),
    process: Object.entries(scenario.process)
      .filter(([, step]) => valueAt(rules, step.listed, opening))
      .map(([name, { title, severity, rule, reason }]) => ({
        title,
        done: position.steps[name] === "done",
        severity,
        forbidden: rule === "forbidden",
        ...(reason !== undefined && { reason }),
      })),
    resources: Object.entries(scenario.resources)
      .filter(([name, { when }]) => position.opened.includes(name) || rules.test(when)(position))
      .map(([name, { title, kind, minutes, class: group, text }]) => {
        const barred = limits.resources.includes(group) ? undefined : limits.classes[group]?.reason;
        return {
          ...(token && { token: token(name) }),
          title,
          kind,
          minutes,
          opened: position.opened.includes(name),
          opens: text !== undefined,
          ...(position.stock[name] !== undefined && { left: position.stock[name] }),
          ...(barred !== undefined && { barred }),
        };
      }),
    rules: limits.process.rules,
    approver: limits.process.approver,
    approvalMinutes: limits.process.approvalMinutes,
  };
}
