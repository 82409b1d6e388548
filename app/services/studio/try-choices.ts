import type { Move } from "~/engine/machine/moves";
import { isOffered } from "~/engine/machine/step";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { fill } from "~/engine/scenario/fill";
import { viewCondition } from "~/engine/show/condition-view";
import type { Reader } from "~/engine/show/conversation";
import type { ChoiceView } from "~/engine/show/view";
import type { TryChoice, TryUnoffered } from "~/views/studio-try";

/** The path of a choice's form: at its situation, among those for any time, or that of the resource that it opens. */
export function pathOfMove({ scenario }: Rules, situation: string, { name, opens }: Pick<Move, "name" | "opens">): string {
  if (opens !== undefined) return `resources.${opens}`;
  if (scenario.situations[situation]?.choices[name]) return `situations.${situation}.choices.${name}`;
  return scenario.anytime[name] ? `anytime.${name}` : "break";
}

/** The choices that are offered where a line stands, with what each of them needs first. */
export function toTryChoices(rules: Rules, { held }: Replay, views: readonly ChoiceView[], written: (at: string) => string): TryChoice[] {
  const { scenario } = rules;
  const moves = new Map((rules.moves.get(held.situation) ?? []).map((move) => [move.name, move]));
  return views.flatMap((view) => {
    const move = moves.get(view.token);
    if (!move) return [];
    const { done = [], opened = [] } = move.choice.needs ?? {};
    const needs = [
      ...done.map((step) => ({ title: scenario.process[step]?.title ?? step, isThere: held.position.steps[step] === "done" })),
      ...opened.map((name) => ({ title: scenario.resources[name]?.title ?? name, isThere: held.position.opened.includes(name) })),
    ];
    return [{ view, needs, at: written(pathOfMove(rules, held.situation, move)) }];
  });
}

/** The choices of a place that are not offered as things stand, each with its condition and the part that fails. */
export function toUnoffered(rules: Rules, { held }: Replay, reader: Reader, written: (at: string) => string): TryUnoffered[] {
  const { scenario } = rules;
  const { position, situation, ended } = held;
  if (ended) return [];
  return (rules.moves.get(situation) ?? [])
    .filter((move) => !isOffered(move, position))
    .map((move) => {
      const { words, label, when } = move.choice;
      const fails = when !== undefined && !rules.test(when)(position);
      return {
        name: move.name,
        words: fill(words ?? label ?? "", scenario, position.facts, reader.surface, reader.locale),
        at: written(pathOfMove(rules, situation, move)),
        when: fails ? viewCondition(rules, when, position, reader.locale) : null,
      };
    });
}
