import type { Model } from "~/engine/count/model";
import { type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { begin } from "~/engine/play/begin";
import { drawable, drawSurface } from "~/engine/play/draw";
import type { Replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { view } from "~/engine/show/view";
import type { TryPlay, TryTurn } from "~/views/studio-try";
import { pathOfMove, toTryChoices, toUnoffered } from "./try-choices";
import { toInside } from "./try-inside";
import { leadTo } from "./try-lead.server";
import { playAsked } from "./try-line";
import { toTryMap } from "./try-map";

/** What is asked for: who plays what, the choices so far, one more with what was typed for it, and where to begin when there are none. */
export interface TryQuery {
  level: string;
  variant: string;
  line: string;
  mode?: string;
  typed?: readonly string[];
  add?: string;
  value?: string;
  from?: string;
  locale?: string;
}

/** A case to be tried, with the text that it was read from. */
export interface TrySource {
  scenario: Scenario;
  data: unknown;
  pathAsWritten: (at: string) => string;
}

/** Names of people and places are drawn by it: always the same ones, so that two tries read alike. */
const SEED = 1;

/** A case as it plays at a level and in a variant, with what a trainer may see besides; null where it has no level. */
export function toTryPlay(source: TrySource, query: TryQuery, shared: { limits: LimitsFile; model: Model }): TryPlay | null {
  const { scenario, pathAsWritten } = source;
  const { typed = [], add = "", value = "", from = "", locale = "en" } = query;
  const level = scenario.levels.find((one) => one === query.level) ?? scenario.levels[0];
  if (level === undefined) return null;
  const rules = toRules(scenario, limitsOf(shared.limits, level), shared.model);
  const variants = [false, true].flatMap((isReserved) => drawable(scenario, level, isReserved).map((name) => ({ name, isReserved })));
  const variant = (variants.find(({ name }) => name === query.variant) ?? variants[0])?.name ?? "";
  const facts = scenario.variants[variant]?.facts ?? {};
  const mode = query.mode === "coached" ? "coached" : "solo";
  const asked = query.line === "" ? [] : query.line.split(",");
  const led = asked.length === 0 && scenario.situations[from] ? leadTo(rules, variant, from) : null;
  const added = add === "" ? null : { choice: add, typed: value };
  // A line to a place is found with the limits as solo has them.
  const begun = { level, variant, typed, mode, line: led?.choices ?? asked } as const;
  const { played, ...line } = playAsked(rules, facts, begun, added, locale);
  const reader = { surface: drawSurface(scenario, SEED), locale };
  const opening = begin(rules, facts).position;
  // What is locked is looked at in coached mode: a trainer sees it in both.
  const shown = view(rules, opening, played, { ...reader, mode: "coached", token: (name) => name });
  const { held } = played;
  return {
    ...{ level, variant, mode, variants, levels: scenario.levels, situations: Object.keys(scenario.situations), lead: led?.lead ?? null },
    ...line,
    ...{ messages: shown.conversation, customerName: shown.customer.name, currency: shown.currency },
    turns: toTurns(rules, played, pathAsWritten),
    visited: [scenario.starts, ...played.turns.map(({ to }) => to)],
    choices: toTryChoices(rules, played, shown.choices, pathAsWritten),
    unoffered: toUnoffered(rules, played, reader, pathAsWritten),
    ...{ situation: held.situation, ended: held.ended },
    result: held.ended ? toResult(rules, played) : null,
    inside: toInside(rules, held, reader),
    map: toTryMap(source.data),
  };
}

function toTurns(rules: Rules, { turns }: Replay, written: (at: string) => string): TryTurn[] {
  const placeOf = (name: string) => ({ name, at: `${rules.scenario.endings[name] ? "endings" : "situations"}.${name}` });
  const { starts } = rules.scenario;
  return [
    { number: 0, choice: null, place: placeOf(starts) },
    ...turns.map(({ number, move, situation, to }) => ({
      number,
      choice: { name: move.name, at: written(pathOfMove(rules, situation, move)) },
      place: to === situation ? null : placeOf(to),
    })),
  ];
}

function toResult(rules: Rules, played: Replay): TryPlay["result"] {
  const { ending, outcome, empathy, total, passed, faults } = score(rules, played);
  const title = rules.scenario.endings[ending]?.title ?? ending;
  return { ending, title, outcome: outcome.score, empathy: empathy.score, total, passed, faults: faults.map(({ fault }) => fault) };
}
