import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { textAt } from "~/engine/machine/first-that-holds";
import type { Move } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Wording } from "~/engine/scenario/choice";
import type { Ending, Scenario } from "~/engine/scenario/schema";

type Words = string | Wording | undefined;

type Spot = Pick<Node, "situation" | "position">;

/** Every text that a choice brings to the page or to the debrief, not yet filled in. */
export function textsMet(
  { rules }: Pick<Graph, "rules">,
  { from, to, move, path, giving }: Pick<Edge, "move" | "path" | "giving"> & { from: Spot; to: Spot },
): string[] {
  const told = (words: Words, at: Position) => textAt(rules, words, at, giving ?? undefined) ?? [];
  const reply = path?.branch?.reply ?? move.choice.reply;
  return [
    ...[...ownWords(move), reply, path?.branch?.why].flatMap((words) => told(words, from.position)),
    ...(to.situation === from.situation ? [] : wordsAt(rules.scenario, to.situation).flatMap((words) => told(words, to.position))),
  ];
}

/** Every text that is met before the first choice. */
export function textsAtOpening({ rules, opening }: Pick<Graph, "rules"> & { opening: Spot }): string[] {
  return wordsAt(rules.scenario, opening.situation).flatMap((words) => textAt(rules, words, opening.position) ?? []);
}

/** Every text that a play might show, whether or not a line meets it. */
export function readableTexts({ scenario, moves }: Pick<Rules, "scenario" | "moves">): Set<string> {
  const chosen = [...moves.values()].flat().flatMap((move) => {
    const branches = move.choice.then ?? [];
    return [...ownWords(move), move.choice.reply, ...branches.flatMap(({ reply, why }) => [reply, why])];
  });
  const places = [...Object.keys(scenario.situations), ...Object.keys(scenario.endings)].flatMap((place) => wordsAt(scenario, place));
  return new Set([...chosen, ...places].flatMap(textsIn));
}

/** What is told of each ending, thing by thing, each in all of the ways of which a play tells one. */
export function endingTexts({ scenario }: Pick<Rules, "scenario">): string[][][] {
  return Object.values(scenario.endings).map((ending) => ofEnding(ending).map(textsIn));
}

const textsIn = (words: Words): string[] =>
  typeof words === "object" ? words.map(({ text }) => text) : words === undefined ? [] : [words];

function ownWords({ choice, document }: Pick<Move, "choice" | "document">): Words[] {
  return [choice.words, choice.label, choice.why, document];
}

/** What is said on arriving somewhere, and what is told of an ending. */
function wordsAt({ situations, endings, customer }: Scenario, place: string): Words[] {
  const ending = endings[place];
  if (!ending) return [situations[place]?.says, situations[place]?.hint];
  return [...ofEnding(ending), customer.needs];
}

const ofEnding = ({ says, title, customer, team, business, teaches }: Ending): Words[] => [says, title, customer, team, business, teaches];
