import type { Position } from "~/engine/machine/position";
import { type MoneyKind, moneyKinds } from "~/engine/scenario/names";
import type { Band, Scenario } from "~/engine/scenario/schema";
import type { Model } from "./model";

/** The money given over a case, in minor units, by what it settles. Formula 1 knows one kind: all of it stands in `owed`. */
export type Money = Record<MoneyKind, number>;

export const noMoney: Money = { owed: 0, goodwill: 0 };

/** The fair bands as they are written, by the kind that each is for. */
export function fairLists({ fair, failure }: Pick<Scenario, "fair" | "failure">): Record<MoneyKind, readonly Band[]> {
  if (!Array.isArray(fair)) return { owed: fair?.owed ?? [], goodwill: fair?.goodwill ?? [] };
  return failure === "monetary" ? { owed: fair, goodwill: [] } : { owed: [], goodwill: fair };
}

/** The fair bands of each kind that a model judges by, in their order. Formula 1 holds all money against the first band that holds, owed first. */
export function judgedLists(scenario: Scenario, { formula }: Model): Record<MoneyKind, readonly Band[]> {
  const lists = fairLists(scenario);
  return formula === 1 ? { owed: [...lists.owed, ...lists.goodwill], goodwill: [] } : lists;
}

/** What the money of an authority settles, as the file says it; null where it settles nothing, is charged, or is no money. */
export function settledBy(scenario: Pick<Scenario, "fair" | "failure" | "authority">, name: string): MoneyKind | null {
  const authority = scenario.authority[name];
  if (authority?.unit !== "money" || authority.charge) return null;
  const settles = authority.settles ?? (authority.remedy ? usualKind(scenario) : "nothing");
  return settles === "nothing" ? null : settles;
}

/** The kind of the only band, else what is owed. It goes by what the file has, not by which bands can still count. */
function usualKind({ fair, failure }: Pick<Scenario, "fair" | "failure">): MoneyKind {
  if (Array.isArray(fair)) return failure === "monetary" ? "owed" : "goodwill";
  return fair?.goodwill && !fair.owed ? "goodwill" : "owed";
}

/** What the money of each authority settles for a model; authorities that settle nothing are left out. */
export function toSettled(scenario: Scenario, { formula }: Model): ReadonlyMap<string, MoneyKind> {
  const settled = new Map<string, MoneyKind>();
  for (const name in scenario.authority) {
    const kind = settledBy(scenario, name);
    if (kind) settled.set(name, formula === 1 ? "owed" : kind);
  }
  return settled;
}

/** All the money given so far, by what it settles. */
export function moneyGiven(settled: ReadonlyMap<string, MoneyKind>, { given }: Pick<Position, "given">): Money {
  const sum = { ...noMoney };
  for (const name in given) {
    const kind = settled.get(name);
    if (kind) sum[kind] += given[name] ?? 0;
  }
  return sum;
}

/** Of a pair by kind, what a function makes of each. */
export function byKind<Made>(of: (kind: MoneyKind) => Made): Record<MoneyKind, Made> {
  const [owed, goodwill] = moneyKinds;
  return { owed: of(owed), goodwill: of(goodwill) };
}
