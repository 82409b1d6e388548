import { expect, test } from "vitest";
import { toGraph } from "~/analysis/graph/graph";
import { specifics } from "~/analysis/players/specifics";
import { playThoughtlessly } from "~/analysis/players/thoughtless-play";
import { type Player, thoughtlessPlayers } from "~/analysis/players/thoughtless-players";
import { toSolution } from "~/analysis/search/solve";
import { rulesAt } from "../kit/scenario/limits";
import { type ScenarioInput, small, smallInput } from "../kit/scenario/small";

/** At the opening, where an apology that nobody asked for costs least. */
const talk = { ...smallInput.situations.talk, phase: "open" as const };
type Choices = ScenarioInput["situations"][string]["choices"];

const PLAYS = 400;

function played(choices: Choices, over: Partial<ScenarioInput> = {}): ReturnType<typeof playThoughtlessly> {
  const scenario = small(
    {},
    { authority: { credit: { title: "Credit" } }, ...over, situations: { talk: { ...talk, choices }, ...over.situations } },
  );
  return playThoughtlessly(toSolution(toGraph(rulesAt(scenario, "css1"), {})), PLAYS);
}

function passing(...asked: Parameters<typeof played>): Player[] {
  return [...played(...asked)].flatMap(([player, { share }]) => (share === 1 ? [player] : []));
}

const wrong = { kind: "say", words: "No, not today.", to: "lost" } as const;
const right = { kind: "say", words: "Yes, please do.", to: "solved" } as const;

test.each<[Player, Choices]>([
  ["first", { right, wrong, other: wrong }],
  ["last", { wrong, other: wrong, right }],
  ["longest", { wrong, right: { ...right, words: "Yes, and I say why at length." }, other: wrong }],
  ["shortest", { wrong, right: { ...right, words: "Yes." }, other: wrong }],
  ["specific", { wrong, right: { ...right, words: "Yes, at 9 a.m." }, other: wrong }],
  ["apologetic", { wrong, right: { ...right, shows: { emotion: 1 } }, other: wrong }],
  ["generous", { wrong, right: { ...right, kind: "give", gives: { authority: "credit" } }, other: wrong }],
  ["escalating", { wrong, right: { ...right, kind: "escalate" }, other: wrong }],
  [
    "twins",
    {
      wrong,
      right: { ...right, words: "Yes, I do it." },
      twin: { ...right, words: "Of course, I do it." },
      other: { ...wrong, words: "Never." },
    },
  ],
])("the player %s passes where what they look for is right, and nowhere else", (player, choices) => {
  expect(passing(choices)).toContain(player);
  const turned = Object.fromEntries(
    Object.entries(choices).map(([name, choice]) => [name, { ...choice, to: choice.to === "solved" ? "lost" : "solved" }]),
  );
  expect(passing(turned)).not.toContain(player);
});

test("somebody who never finds what they look for does not count", () => {
  const all = passing({ right, other: right });
  expect(all).toEqual(expect.arrayContaining(["first", "last", "longest", "shortest", "twins", "random"]));
  for (const player of ["specific", "apologetic", "generous", "escalating"]) expect(all).not.toContain(player);
});

test("whoever opens first opens everything, each once, and then plays on", () => {
  const looked = { ...right, to: [{ when: { all: [{ opened: "log" }, { opened: "board" }] }, go: "solved" }, { go: "lost" }] };
  const resources: ScenarioInput["resources"] = {
    log: { title: "Log", kind: "tool", text: "A log." },
    board: { title: "Board", kind: "tool", text: "A board." },
  };
  const found = played({ looked }, { resources });
  expect(found.get("open-first")?.line?.map(({ move }) => move.name)).toEqual(["log", "board", "looked"]);
  expect(found.get("first")?.line).toBeNull();
  expect(found.get("open-random")?.share).toBe(1);
  expect(found.get("random")?.share).toBeLessThan(0.6);
});

test("nothing is said twice while something else is left", () => {
  const again = { kind: "say", words: "As I said, and said at length.", again: true } as const;
  expect(
    played({ again, right })
      .get("longest")
      ?.line?.map(({ move }) => move.name),
  ).toEqual(["again", "right"]);
});

test("each has a name and words of their own", () => {
  expect(new Set(thoughtlessPlayers.map(({ name }) => name)).size).toBe(thoughtlessPlayers.length);
  expect(new Set(thoughtlessPlayers.map(({ says }) => says)).size).toBe(thoughtlessPlayers.length);
});

test.each<[words: string, number: number]>([
  ["I'll look. You can wait.", 0],
  ['Yes. Please wait! "Then we talk."', 0],
  ["I'll ring {name} at 9:30 on Monday.", 3],
  ["Order A-12 goes to Priya, and I go with it.", 2],
  ["It is 42.00.", 1],
])("%s has %d specifics", (words, number) => {
  expect(specifics(words)).toBe(number);
});

test("the random player comes near the true chance", () => {
  const share = played({ first: wrong, second: wrong, third: wrong, right }).get("random")?.share ?? 0;
  expect(Math.abs(share - 0.25)).toBeLessThan(0.05);
});
