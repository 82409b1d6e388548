import { LATER, mechanisms } from "~/engine/scenario/names";
import { namesIn } from "../form/thing-form";
import type { ValueChange } from "../form/value-edits";
import { dataAt } from "../text/data";
import { firstSituation, type GoodLine, type GoodTurn, goodLine, groupAt, isPlaceholder } from "./good-line";
import { wordName } from "./word-name";

/** What is written next in the mode that writes the best line first. */
export type FirstStep =
  /** The customer says something, and the good answer to it; `asks` are the parts of empathy that the moment asks for. */
  | { do: "turn"; says: string; words: string; asks: readonly string[] }
  | { do: "end"; title: string; says: string; teaches: string }
  /** A wrong answer at a turn: where it leads (`on` like the good one, `stays`, or the name of an ending; a `title` makes a new one), what it costs, and why. */
  | {
      do: "wrong";
      situation: string;
      words: string;
      leads: string;
      title: string;
      shows: "nothing" | "some" | "all";
      costs: "nothing" | "patience" | "repeat";
      why: string;
    };

export type FirstProblem = "words-missing" | "title-missing" | "no-turn";

/** What a step makes of a case, as values that it gets one after the other. */
export function firstChanges(data: unknown, step: FirstStep): readonly ValueChange[] | FirstProblem {
  const line = goodLine(data);
  if (step.do === "turn") return step.says === "" || step.words === "" ? "words-missing" : turnChanges(data, line, step);
  if (step.do === "end") return step.title === "" || step.says === "" ? "words-missing" : endChanges(data, line, step);
  return wrongChanges(data, line, step);
}

const takenNames = (data: unknown): string[] =>
  (["situation", "ending", "choice", "resource"] as const).flatMap((kind) => namesIn(data, kind));

const markOf = (asks: readonly string[]) => Object.fromEntries(mechanisms.filter((one) => asks.includes(one)).map((one) => [one, 1]));

function turnChanges(data: unknown, { turns }: GoodLine, { says, words, asks }: Extract<FirstStep, { do: "turn" }>): ValueChange[] {
  const taken = takenNames(data);
  const last = turns.at(-1);
  const [first] = last ? [null] : [firstSituation(data)];
  const situation = first ?? wordName(says, taken, `turn-${turns.length + 1}`);
  const at = ["situations", situation];
  const marks = markOf(asks);
  const choice = wordName(words, [...taken, situation], `answer-${turns.length + 1}`);
  const answer = { words, ...(asks.length > 0 && { shows: marks }), to: LATER };
  if (first === null) {
    return [
      { path: at, value: { says, ...(asks.length > 0 && { asks: marks }), choices: { [choice]: answer } } },
      ...(last ? [{ path: [...wayOf(last)], value: situation }] : []),
    ];
  }
  const there = Object.entries(groupAt(data, [...at, "choices"])).find(([, one]) => isPlaceholder(String(dataAt(one, ["words"]) ?? "")));
  return [
    { path: [...at, "says"], value: says },
    ...(asks.length > 0 ? [{ path: [...at, "asks"], value: marks }] : []),
    { path: [...at, "choices", there?.[0] ?? choice], value: answer },
  ];
}

const wayOf = ({ situation, choice }: GoodTurn) => ["situations", situation, "choices", choice, "to"];

/** The ending that all was for, and a test line that says so. */
function endChanges(
  data: unknown,
  { turns }: GoodLine,
  { title, says, teaches }: Extract<FirstStep, { do: "end" }>,
): ValueChange[] | FirstProblem {
  const last = turns.at(-1);
  if (!last) return "no-turn";
  const ending = wordName(title, takenNames(data), "good-end");
  const tests = Object.keys(groupAt(data, ["tests"]));
  return [
    { path: ["endings", ending], value: { title, says, need: "yes", teaches: teaches || title } },
    { path: wayOf(last), value: ending },
    {
      path: ["tests", wordName("best", tests, "best")],
      value: { role: "best", choices: turns.map(({ choice }) => choice), ending, pass: true },
    },
  ];
}

function wrongChanges(data: unknown, { turns }: GoodLine, step: Extract<FirstStep, { do: "wrong" }>): ValueChange[] | FirstProblem {
  const turn = turns.find(({ situation }) => situation === step.situation);
  if (!turn) return "no-turn";
  if (step.words === "") return "words-missing";
  if (step.leads === "new" && step.title === "") return "title-missing";
  const taken = takenNames(data);
  const ending = step.leads === "new" ? wordName(step.title, taken, "bad-end") : step.leads;
  const name = wordName(step.words, [...taken, ending], `wrong-${turn.situation}`);
  const choices = ["situations", turn.situation, "choices"];
  const there = Object.entries(groupAt(data, choices)).find(([, one]) => isPlaceholder(String(dataAt(one, ["words"]) ?? "")));
  const to = step.leads === "on" ? dataAt(data, wayOf(turn)) : step.leads === "stays" ? undefined : ending;
  const shows = shownMarks(dataAt(data, ["situations", turn.situation, "asks"]), step.shows);
  const choice = {
    words: step.words,
    ...(shows !== null && { shows }),
    ...(step.costs === "patience" && { patience: -1 }),
    ...(step.costs === "repeat" && { repeats: 1 }),
    ...(to !== undefined && { to }),
    ...(step.why !== "" && { why: step.why }),
  };
  const made = { title: step.title, says: `[${step.title}]`, need: "no", teaches: step.why || step.title };
  return [
    ...(step.leads === "new" ? [{ path: ["endings", ending], value: made }] : []),
    { path: [...choices, there?.[0] ?? name], value: choice },
  ];
}

/** How much of what the moment asks for is in the words: all, the first part of it, or nothing. */
function shownMarks(asks: unknown, shows: "nothing" | "some" | "all"): Record<string, unknown> | null {
  const asked = Object.entries(groupAt(asks, []));
  const kept = shows === "all" ? asked : shows === "some" ? asked.slice(0, 1) : [];
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
