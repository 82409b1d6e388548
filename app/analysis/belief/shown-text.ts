import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { changingFacts } from "~/analysis/reduce/changing-facts";
import { noCounts } from "~/engine/count/counts";
import { textAt, valueAt } from "~/engine/machine/first-that-holds";
import { deadlineMinutes, type Position } from "~/engine/machine/position";
import { isOffered, pathAt } from "~/engine/machine/step";
import type { Rules } from "~/engine/play/rules";
import { fill } from "~/engine/scenario/fill";
import { conversation, sayAt, speechAt } from "~/engine/show/conversation";
import { viewLimits } from "~/engine/show/limits-view";

// Names and places are left in their braces: they are drawn apart, and tell nothing of the variant.
const reader = { surface: {}, locale: "en" };

/** A draw: how it begins, and its graph, which keeps apart what is shown differently. */
interface Drawn {
  opening: Position;
  shown: Graph;
}

/** A text that is equal for turns that show the trainee the same: what is said and done, learned and read, how long it takes, and the mood. */
export function turnText(rules: Rules, { from, move, giving, typing, path, refusal, tally, to }: Edge, { opening }: Drawn): string {
  const turn = {
    number: 1,
    situation: from.situation,
    move,
    path,
    giving,
    typing,
    typed: null,
    refusal,
    before: from.position,
    after: to.position,
    to: to.situation,
    counts: noCounts,
  };
  const told = conversation(rules, from.position, { turns: [turn] }, reader).flatMap(({ turn: number, by, speaker, text, did, refused }) =>
    number === 0 ? [] : [[by, speaker, text, did, refused]],
  );
  const effects = path?.changing.effects ?? [];
  const learned = effects
    .flatMap(({ learns }) => learns ?? [])
    .filter((name) => !rules.scenario.facts[name]?.internal)
    .map((name) => [name, to.position.facts[name]]);
  return JSON.stringify([
    told,
    learned,
    effects.flatMap(({ does }) => does ?? []).filter((name) => isListed(rules, name, opening)),
    path && sayAt(rules, move.document, from.position, reader),
    tally.minutes,
    effects.findLast(({ mood }) => mood)?.mood,
  ]);
}

/** A text that is equal for positions that offer the trainee the same: choices, limits, and what waits on the clock. */
export function positionText(rules: Rules, { situation, position }: Node, { opening, shown: { rules: left } }: Drawn): string {
  const { scenario } = rules;
  const changing = changingFacts(scenario);
  const say = (text: string | undefined) => text && fill(text, scenario, position.facts, reader.surface, reader.locale);
  const offered = (rules.moves.get(situation) ?? [])
    .filter((move) => isOffered(move, position))
    .map(({ name, choice }) => [name, say(choice.words), say(choice.label), minutesShown(left, situation, name, position)]);
  // A deadline that has passed is on the clock no more.
  const waits = Object.entries(scenario.deadlines).flatMap(([name, { shown }]) => {
    const minutes = deadlineMinutes(scenario, name, position.facts);
    return rules.test(shown)(position) && minutes > position.clockMinutes ? [[name, minutes]] : [];
  });
  // What cannot change was shown when it was learned or opened. Whether a position remembers it hangs on the draw, which is not to be told by that.
  const facts = position.known
    .filter((name) => changing.has(name) && !scenario.facts[name]?.internal)
    .map((name) => [name, position.facts[name]]);
  const says = speechAt(rules, scenario.situations[situation]?.says, position, reader);
  const limits = viewLimits(rules, position, opening);
  const resources = limits.resources.map(({ opened: _, ...rest }) => rest);
  return JSON.stringify([offered, { ...limits, resources }, waits, says, facts.sort()]);
}

/** A text that is equal where the case file says the same before the first turn. What is known from the start need not be read by any rule. */
export function fileText(rules: Rules, opening: Position): string {
  const { scenario } = rules;
  const { facts, mood } = opening;
  const say = (text: string) => fill(text, scenario, facts, reader.surface, reader.locale);
  const { name, asks, file } = scenario.customer;
  const asked = textAt(rules, asks, opening) ?? "";
  const known = Object.entries(scenario.facts).flatMap(([fact, { hidden, internal }]) => (hidden || internal ? [] : [[fact, facts[fact]]]));
  return JSON.stringify([[scenario.title, name, asked, ...file.map(({ text }) => text)].map(say), mood, known]);
}

function isListed(rules: Rules, name: string, opening: Position): boolean {
  const step = rules.scenario.process[name];
  return step !== undefined && valueAt(rules, step.listed, opening);
}

/** What a choice is said to cost before it is taken, by the way that it would go. */
function minutesShown({ moves }: Rules, situation: string, name: string, position: Position): number | undefined {
  const move = moves.get(situation)?.find((one) => one.name === name);
  return move && (move.kind === "open" || move.kind === "approve") ? pathAt(move, position)?.changing.minutes : undefined;
}
