import { textAt } from "~/engine/machine/first-that-holds";
import type { Move } from "~/engine/machine/moves";
import { ceiling, deadlineMinutes, type Position } from "~/engine/machine/position";
import { stepAt } from "~/engine/machine/step";
import type { Mode } from "~/engine/play/attempt";
import { DEFAULT_MOST } from "~/engine/play/choose";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { givenBy, LONGEST_TYPED } from "~/engine/scenario/choice";
import { fill, toShown } from "~/engine/scenario/fill";
import type { Mood } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";
import { conversation, type Message, type Reader, sayAt } from "./conversation";
import { type LimitsView, viewLimits } from "./limits-view";
import { type RefusalView, viewRefusal } from "./refusal-view";

/** A choice as the browser may have it: an opaque token instead of its name. */
export interface ChoiceView {
  token: string;
  kind: Move["kind"];
  label?: string;
  words?: string;
  /** What it costs, where that can be known beforehand: opening a resource, asking for approval, a break. */
  minutes?: number;
  /** Present where the trainee types an amount: the most that the field takes. */
  amount?: { unit: "money" | "times"; most: number; left: number; title: string; charge?: true };
  /** A fixed amount that it gives or charges. */
  gives?: { unit: "money" | "times"; value: number; title: string; charge?: true };
  /** Present where the trainee types something: what is asked for, and the most characters that the field takes. */
  types?: { label: string; most: number };
  /** In coached mode: the limit that forbids it. */
  locked?: RefusalView;
}

export interface DocumentView {
  title: string;
  kind: Scenario["resources"][string]["kind"];
  text: string;
  turn: number;
}

/** All that a trainee may see of an attempt, and so all that may leave the server while it runs. */
export interface View {
  title: string;
  currency: string;
  channel: Scenario["channel"];
  customer: { name: string; mood: Mood; asks: string; file: { label: string; text: string }[] };
  learned: { label: string; text: string }[];
  conversation: Message[];
  documents: DocumentView[];
  limits: LimitsView;
  choices: ChoiceView[];
  clock: { minutes: number; waits: { label: string; minutes: number }[] };
  /** The trainee's own load, 0 to 10, where the scenario has one. */
  load: number | null;
  hint: string | null;
  hasHint: boolean;
  turns: number;
  ended: boolean;
}

export interface DeskReader extends Reader {
  mode: Mode;
  /** Makes a choice's name opaque; equal names give equal tokens within an attempt. */
  token: (name: string) => string;
  hint?: boolean;
}

/** What is shown at the end of a log. Choices stand in the order of their tokens, so that the file's order tells nothing. */
export function view(rules: Rules, opening: Position, played: Replay, looking: DeskReader): View {
  const { scenario } = rules;
  const { position, situation, ended } = played.held;
  const say = (text: string) => fill(text, scenario, position.facts, looking.surface, looking.locale);
  const shown = (name: string) => ({
    label: scenario.facts[name]?.label ?? "",
    text: toShown(scenario, name, position.facts[name], looking.locale),
  });
  const here = scenario.situations[situation];
  const coached = looking.mode === "coached";
  return {
    title: say(scenario.title),
    currency: scenario.currency,
    channel: scenario.channel,
    customer: {
      name: say(scenario.customer.name),
      mood: position.mood,
      asks: say(textAt(rules, scenario.customer.asks, opening) ?? ""),
      file: scenario.customer.file.map(({ label, text }) => ({ label, text: say(text) })),
    },
    learned: position.known.filter((name) => !scenario.facts[name]?.internal).map(shown),
    conversation: conversation(rules, opening, played, looking),
    documents: documents(rules, played, looking),
    limits: viewLimits(rules, position, opening, looking.token),
    choices: ended ? [] : choices(rules, played, looking),
    clock: {
      minutes: position.clockMinutes,
      waits: Object.entries(scenario.deadlines)
        .filter(([, { shown: when }]) => rules.test(when)(position))
        .map(([name, { label }]) => ({ label, minutes: deadlineMinutes(scenario, name, position.facts) - position.clockMinutes }))
        .filter(({ minutes }) => minutes > 0 && Number.isFinite(minutes)),
    },
    load: load(rules, played),
    hint: coached && looking.hint && here?.hint ? say(here.hint) : null,
    hasHint: coached && here?.hint !== undefined,
    turns: played.turns.length,
    ended,
  };
}

function choices(rules: Rules, { held }: Replay, looking: DeskReader): ChoiceView[] {
  const { scenario, limits } = rules;
  const { position } = held;
  const say = (text: string) => fill(text, scenario, position.facts, looking.surface, looking.locale);
  return (rules.moves.get(held.situation) ?? [])
    .flatMap((move): ChoiceView[] => {
      const { choice } = move;
      const step = stepAt(scenario, limits, position, move);
      if (!step) return [];
      const { path } = step;
      const refusal = looking.mode === "coached" ? step.refusal : null;
      const gives = givenBy(choice);
      const authority = gives && scenario.authority[gives.authority];
      const told = authority && { unit: authority.unit, title: authority.title, ...(authority.charge && { charge: true as const }) };
      const minutes =
        move.kind === "step-away"
          ? scenario.break?.minutes
          : move.kind === "open" || move.kind === "approve"
            ? path?.changing.minutes
            : undefined;
      const left = gives ? Math.max(0, ceiling(scenario, limits, position, gives.authority) - (position.given[gives.authority] ?? 0)) : 0;
      return [
        {
          token: looking.token(move.name),
          kind: move.kind,
          ...(choice.label !== undefined && { label: say(choice.label) }),
          ...(choice.words !== undefined && { words: say(choice.words) }),
          ...(minutes !== undefined && minutes > 0 && { minutes }),
          ...(told && gives.amount === undefined && { amount: { ...told, most: authority.most ?? DEFAULT_MOST, left } }),
          ...(told && gives.amount !== undefined && { gives: { ...told, value: gives.amount } }),
          ...(choice.types && { types: { label: say(choice.types.label), most: LONGEST_TYPED } }),
          ...(refusal && { locked: viewRefusal(rules, refusal) }),
        },
      ];
    })
    .sort((one, other) => (one.token < other.token ? -1 : 1));
}

/** Documents stay as they were when they were opened. */
function documents(rules: Rules, { turns }: Replay, reader: Reader): DocumentView[] {
  return turns.flatMap(({ move, path, before, number }) => {
    const resource = move.opens === undefined ? undefined : rules.scenario.resources[move.opens];
    const text = path && sayAt(rules, move.document, before, reader);
    return resource && text ? [{ title: resource.title, kind: resource.kind, text, turn: number }] : [];
  });
}

/** Load grows with hard turns and falls by half of its range with a break; no rule reads it. */
function load({ scenario }: Rules, { turns }: Replay): number | null {
  if (!scenario.break) return null;
  return turns.reduce(
    (sum, { situation, move }) =>
      Math.min(10, Math.max(0, sum + (move.kind === "step-away" ? -5 : (scenario.situations[situation]?.load ?? 0)))),
    0,
  );
}
