import { valueAt } from "~/engine/machine/first-that-holds";
import type { Position } from "~/engine/machine/position";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { fill } from "~/engine/scenario/fill";
import type { Fault, mechanisms } from "~/engine/scenario/names";
import type { Because, BecauseCode } from "~/engine/scoring/because";
import { floorsOf } from "~/engine/scoring/floors";
import type { StepStanding } from "~/engine/scoring/process";
import type { PassGap, Score } from "~/engine/scoring/score";
import type { Reader } from "./conversation";

type Mechanism = (typeof mechanisms)[number];

/** Reasons that speak of a step or of the whole case; one about money or minutes leaves out how much, since that says what would have been right. */
export type GateReason = Exclude<BecauseCode, `step.${string}`>;

/**
 * A case of a gate's sitting, told by step: what was reached and what fell short, in the words that every case shares. Nothing in it is of the line that was played, of a better one, or of the variant, so
 * that it can be read out to a colleague who is drawn the same one next.
 */
export interface GateDebrief {
  title: string;
  competency: string;
  score: { total: number; outcome: number; empathy: number; empowerment: number | null };
  passed: boolean;
  pass: { total: number; outcome: number; empathy: number; empowerment: number };
  missing: PassGap[];
  faults: Fault[];
  /** The parts of the outcome besides its process, each with its points and why. */
  parts: { name: Exclude<Score["outcome"]["parts"][number]["name"], "process">; points: number; of: number; reasons: GateReason[] }[];
  /** The knock-outs that held the outcome down. */
  knockOuts: GateReason[];
  /**
   * Of the steps that counted how many were kept, and those that were not, without a title where the case does not list it to the trainee. Those that were kept have no title either: which steps
   * a variant asks for is half of what is right in it.
   */
  process: { points: number; of: number; kept: number; broken: { title: string | null; standing: Exclude<StepStanding, "kept"> }[] };
  /** In how many marked turns what the moment called for was under- or overdone. */
  empathy: { marked: number; under: Record<Mechanism, number>; over: Record<Mechanism, number>; lacking: string[]; harmed: boolean };
  /** Decision points by how they were met. */
  decisions: Record<"right" | "under" | "over" | "missed", number>;
}

/** What the debrief of a gate's case may tell. */
export function toGateDebrief(rules: Rules, opening: Position, played: Replay, score: Score, reader: Reader): GateDebrief {
  const { scenario, model } = rules;
  const { outcome, empathy, empowerment, total, passed, missing, faults } = score;
  const process = outcome.parts.find(({ name }) => name === "process");
  const listed = (name: string) => {
    const step = scenario.process[name];
    return step && valueAt(rules, step.listed, opening) ? step.title : null;
  };
  return {
    title: fill(scenario.title, scenario, played.held.position.facts, reader.surface, reader.locale),
    competency: scenario.competency,
    score: { total, outcome: outcome.score, empathy: empathy.score, empowerment: empowerment.score },
    passed,
    pass: { total: model.pass.total, ...floorsOf(model) },
    missing,
    faults: [...new Set(faults.map(({ fault }) => fault))],
    parts: outcome.parts.flatMap(({ name, points, of, because }) =>
      name === "process" ? [] : [{ name, points, of, reasons: reasonsIn(because) }],
    ),
    knockOuts: reasonsIn(outcome.knockOuts.length > 0 ? outcome.knockOuts : (outcome.cap?.because ?? [])),
    process: {
      points: process?.points ?? 0,
      of: process?.of ?? 0,
      kept: (process?.because ?? []).filter(({ code }) => code === "step.kept").length,
      broken: (process?.because ?? []).flatMap(({ code, params }) => {
        const standing = broken.find((one) => code === `step.${one}`);
        return standing ? [{ title: listed(String(params.step)), standing }] : [];
      }),
    },
    empathy: toneOf(empathy.marks),
    decisions: {
      right: countOf(empowerment, "right"),
      under: countOf(empowerment, "under"),
      over: countOf(empowerment, "over"),
      missed: countOf(empowerment, "missed"),
    },
  };
}

const broken = ["missed", "late", "broken"] as const satisfies readonly StepStanding[];

function reasonsIn(because: readonly Because[]): GateReason[] {
  return [...new Set(because.map(({ code }) => code))].filter(isGateReason);
}

function isGateReason(code: BecauseCode): code is GateReason {
  return !code.startsWith("step.");
}

function countOf({ points }: Score["empowerment"], judged: keyof GateDebrief["decisions"]): number {
  return points.filter((point) => point.judged === judged).length;
}

function toneOf(marks: Score["empathy"]["marks"]): GateDebrief["empathy"] {
  const off = (isOff: (fit: { asked: number; given: number; fit: number }) => boolean, mechanism: Mechanism) =>
    marks.filter(({ mark: { fits } }) => fits[mechanism] !== null && fits[mechanism].fit < 1 && isOff(fits[mechanism])).length;
  const counted = (isOff: (fit: { asked: number; given: number; fit: number }) => boolean) => ({
    emotion: off(isOff, "emotion"),
    interpretation: off(isOff, "interpretation"),
    exploration: off(isOff, "exploration"),
  });
  return {
    marked: marks.length,
    under: counted(({ asked, given }) => given < asked),
    over: counted(({ asked, given }) => given > asked),
    lacking: [...new Set(marks.flatMap(({ mark: { lacking } }) => lacking))],
    harmed: marks.some(({ mark: { harm } }) => harm !== undefined),
  };
}
