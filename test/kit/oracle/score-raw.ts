import type { SecondModel } from "~/engine/count/model";
import type { Position } from "~/engine/machine/position";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Scenario } from "~/engine/scenario/schema";
import { firstRaw, holdsRaw, valueRaw } from "./holds-raw";
import { decimal, halfUp, isLess, least, minus, most, over, plus, type Ratio, ratio, times, toNumber } from "./ratio";

/** A result as docs/scoring.md words formula 2, reckoned from a log's turns in exact numbers, without the engine's counts, sums or formula. */
export interface RawScore {
  sum: number;
  outcome: number;
  empathy: number;
  empowerment: number | null;
  /** Not rounded. */
  total: number;
  faults: Set<string>;
  knockOuts: Set<string>;
}

type Band = { lo: number; hi: number; exact?: boolean | undefined };
const ONE = ratio(1);
const ZERO = ratio(0);

export function scoreRaw(rules: Rules, model: SecondModel, { held, turns }: Replay): RawScore {
  const { scenario } = rules;
  const ending = scenario.endings[held.situation];
  if (!ending) throw new Error("a line that ends has an ending");
  const { position } = held;
  const knockOuts = new Set<string>();
  const need = ratio({ no: 0, partly: 1, yes: 2 }[ending.need], 2);
  if (ending.need !== "yes") knockOuts.add(ending.need === "no" ? "cap.need-missed" : "cap.need-partly");

  const { fit, far } = rawRemedy(rules, model, turns, position);
  for (const way of far) knockOuts.add(way);
  const par = valueRaw(rules, scenario.par, turns[0]?.before ?? position) ?? Number.NaN;
  const effort = rawEffort(par, model, turns);
  if (isLess(effort, decimal(model.knockOuts.effort))) knockOuts.add("cap.effort");
  const { kept, wrong, isCritical } = rawProcess(rules, position);
  const process = kept + wrong === 0 ? ONE : ratio(kept, kept + wrong);
  if (isCritical) knockOuts.add("cap.critical-step");
  if (isLess(process, decimal(model.knockOuts.process))) knockOuts.add("cap.process");

  const shares = model.outcome;
  const sum = times(
    ratio(100),
    plus(
      times(decimal(shares.need), need),
      times(decimal(shares.remedy), fit),
      times(decimal(shares.effort), effort),
      times(decimal(shares.process), process),
    ),
  );
  const holdsAt = ending.need === "no" ? Math.min(model.knockOuts.needMissed, model.knockOuts.holdsAt) : model.knockOuts.holdsAt;
  const outcome = knockOuts.size > 0 ? least(sum, decimal(holdsAt)) : sum;
  const { empathy, faults } = rawEmpathy(rules, model, turns);
  const fault = valueRaw(rules, ending.fault, position);
  if (fault) faults.add(fault);
  const empowerment = rawEmpowerment(rules, model, turns, position);
  const [o, e] = [model.total.outcome, model.total.empathy];
  return {
    sum: halfUp(sum, 10),
    outcome: halfUp(outcome, 10),
    empathy: halfUp(empathy, 10),
    empowerment: empowerment && halfUp(empowerment, 10),
    total: empowerment
      ? toNumber(outcome) ** o * toNumber(empathy) ** e * toNumber(empowerment) ** model.total.empowerment
      : toNumber(outcome) ** (o / (o + e)) * toNumber(empathy) ** (e / (o + e)),
    faults,
    knockOuts,
  };
}

/** The two lists of bands, and what the money of each authority is for, as docs/scenario-format.md words it. */
function kindsOf({ fair, failure, authority }: Scenario) {
  const plain = failure === "monetary" ? "owed" : "goodwill";
  const lists = Array.isArray(fair) ? { [plain]: fair } : { ...fair };
  const [only, ...others] = Object.keys(lists);
  const usual = only !== undefined && others.length === 0 ? only : "owed";
  const kindOf = (name: string) => {
    const found = authority[name];
    if (found?.unit !== "money" || found.charge) return "nothing";
    return found.settles ?? (found.remedy ? usual : "nothing");
  };
  return { lists, kindOf };
}

function rawBands(rules: Rules, turns: readonly Turn[], final: Position) {
  const { lists, kindOf } = kindsOf(rules.scenario);
  return Object.entries(lists).flatMap(([kind, list]) => {
    const band = firstRaw(rules, list ?? [], final);
    const amount = turns.reduce(
      (sum, { giving, refusal }) => sum + (giving && !refusal && kindOf(giving.authority) === kind ? giving.amount : 0),
      0,
    );
    return band ? [{ kind, band, amount }] : [];
  });
}

function rawRemedy(rules: Rules, model: SecondModel, turns: readonly Turn[], final: Position) {
  const bands = rawBands(rules, turns, final);
  const far = bands.flatMap(({ kind, band, amount }) => {
    const { low, high } = edgesOf(model, band);
    if (isLess(high, ratio(amount))) return ["cap.overpaid"];
    return kind === "owed" && isLess(ratio(amount), low) ? ["cap.underpaid"] : [];
  });
  const fits = bands.map(({ kind, band, amount }) => rawFit(model, kind, band, ratio(amount)));
  return { fit: fits.length === 0 ? ONE : over(plus(...fits), ratio(fits.length)), far };
}

function edgesOf({ remedy }: SecondModel, { lo, hi, exact }: Band) {
  return {
    low: exact ? ratio(lo) : times(decimal(remedy.least), ratio(lo)),
    high: exact ? ratio(hi) : times(decimal(remedy.most), ratio(hi)),
  };
}

function rawFit(model: SecondModel, kind: string, band: Band, amount: Ratio): Ratio {
  const { low, high } = edgesOf(model, band);
  const [lo, hi, edge] = [ratio(band.lo), ratio(band.hi), decimal(model.remedy.edge)];
  const slope = (off: Ratio, whole: Ratio) => minus(ONE, times(minus(ONE, edge), over(off, whole)));
  if (isLess(amount, lo)) {
    if (!isLess(amount, low)) return slope(minus(lo, amount), minus(lo, low));
    return kind === "owed" || band.exact ? ZERO : times(edge, over(amount, low));
  }
  if (!isLess(hi, amount)) return ONE;
  return isLess(high, amount) ? ZERO : slope(minus(amount, hi), minus(high, hi));
}

function rawEffort(par: number, model: SecondModel, turns: readonly Turn[]): Ratio {
  let repeats = 0;
  let promises = 0;
  let minutes = 0;
  for (const { move, path, counts, before } of turns) {
    minutes += counts.minutes;
    if (!path) continue;
    const isHeard = move.choice.words !== undefined && (move.choice.audience ?? "customer") === "customer";
    if (isHeard && before.said.includes(move.name)) repeats += 1;
    for (const part of [move.choice, ...(path.branch ? [path.branch] : [])]) {
      repeats += (part.repeats ?? 0) + (part.transfer === "needless" ? 1 : 0);
      promises += part.breaks ?? 0;
    }
  }
  const taken = plus(
    times(decimal(model.effort.repeat), ratio(repeats)),
    times(decimal(model.effort.brokenPromise), ratio(promises)),
    minutes > par ? minus(ratio(minutes, par), ONE) : ZERO,
  );
  return most(ZERO, minus(ONE, taken));
}

function rawProcess(rules: Rules, final: Position) {
  const found = { kept: 0, wrong: 0, isCritical: false };
  for (const [name, { rule, severity, when }] of Object.entries(rules.scenario.process)) {
    if (severity === "advisory") continue;
    const mark = final.steps[name];
    const isKept = rule === "required" && mark === "done";
    const isWrong = rule === "forbidden" ? mark !== undefined : !isKept && holdsRaw(rules, when, final);
    if (isKept) found.kept += 1;
    if (!isWrong) continue;
    found.wrong += 1;
    if (severity === "critical") found.isCritical = true;
  }
  return found;
}

const RAISES = { account: "disclosure", person: "disclosure", card: "card-data", safety: "safety" };

/** The faults of a turn: those that the author wrote, and those of touching what a step guards. */
function rawFaults(rules: Rules, { move, path, before, after }: Turn): string[] {
  if (!path) return [];
  const parts = [move.choice, ...(path.branch ? [path.branch] : [])];
  const faults = parts.flatMap(({ fault }) => fault ?? []).map(String);
  for (const [name, { guards, rule, severity, when }] of Object.entries(rules.scenario.process)) {
    if (!guards || rule === "forbidden" || severity === "advisory" || after.steps[name] === "done") continue;
    if (!holdsRaw(rules, when, before)) continue;
    for (const { touches } of parts) for (const one of touches ?? []) if (guards.includes(one)) faults.push(RAISES[one]);
  }
  return [...new Set(faults)];
}

function rawEmpathy(rules: Rules, model: SecondModel, turns: readonly Turn[]): { empathy: Ratio; faults: Set<string> } {
  const faults = new Set<string>();
  let marks = 0;
  let marked = 0;
  let isHarmful = false;
  for (const turn of turns) {
    const { move, situation, before } = turn;
    const raised = rawFaults(rules, turn);
    for (const fault of raised) faults.add(fault);
    const { words, audience = "customer", harm } = move.choice;
    if (!turn.path || words === undefined || audience !== "customer" || before.said.includes(move.name)) continue;
    const here = rules.scenario.situations[situation];
    if (!here) throw new Error(`no situation \`${situation}\``);
    const times = here.key ? model.empathy.keyTurn : 1;
    marks += times * (harm ? model.empathy.harm : raised.length > 0 ? 0 : rawMark(model, here, move.choice));
    marked += times;
    isHarmful ||= harm !== undefined;
  }
  const mean = marked === 0 ? ZERO : least(ratio(100), most(ZERO, ratio(marks, marked)));
  return { empathy: isHarmful ? least(mean, decimal(model.empathy.harmHoldsAt)) : mean, faults };
}

function rawMark(model: SecondModel, here: Scenario["situations"][string], { shows, tone, voice }: Turn["move"]["choice"]): number {
  const { shares, excessWhileOpening } = model.empathy;
  const { criteria, cold } = model.rubric;
  const toned = criteria.reduce((sum, name) => sum + (tone?.[name] ?? (voice === "curt" && cold.includes(name) ? 0 : 2)), 0);
  let weighted = times(decimal(shares.tone), ratio(toned, 2 * criteria.length));
  let weights = decimal(shares.tone);
  for (const name of ["emotion", "interpretation", "exploration"] as const) {
    const [asked, given] = [here.asks[name], shows?.[name] ?? 0];
    if (asked === 0 && given === 0) continue;
    const excess = given > asked && here.phase === "open" ? decimal(excessWhileOpening) : ONE;
    const fit = minus(ONE, over(times(ratio(Math.abs(given - asked)), excess), ratio(2)));
    weighted = plus(weighted, times(decimal(shares[name]), fit));
    weights = plus(weights, decimal(shares[name]));
  }
  return halfUp(times(ratio(100), over(weighted, weights)), 1);
}

function rawEmpowerment(rules: Rules, model: SecondModel, turns: readonly Turn[], final: Position): Ratio | null {
  const { overRemedyFactor, overRemedyCap } = model.empowerment;
  const worths = Object.entries(rules.scenario.decisions).flatMap(([name, { due }]) => {
    const judged = final.decided[name] ?? (due && holdsRaw(rules, due, final) ? "missed" : undefined);
    return judged ? [decimal(model.empowerment[judged])] : [];
  });
  if (worths.length === 0) return null;
  const mean = over(times(ratio(100), plus(...worths)), ratio(worths.length));
  const isOver = rawBands(rules, turns, final).some(({ band, amount }) =>
    isLess(times(decimal(overRemedyFactor), ratio(band.hi)), ratio(amount)),
  );
  return isOver ? least(mean, decimal(overRemedyCap)) : mean;
}
