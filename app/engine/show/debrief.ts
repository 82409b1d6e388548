import type { Mark } from "~/engine/count/mark";
import { textAt, valueAt } from "~/engine/machine/first-that-holds";
import type { Position } from "~/engine/machine/position";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { rightTexts } from "~/engine/play/typing";
import type { Wording } from "~/engine/scenario/choice";
import { fill, toShown } from "~/engine/scenario/fill";
import type { Typing } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";
import type { Because } from "~/engine/scoring/because";
import { floorsOf } from "~/engine/scoring/floors";
import type { Score } from "~/engine/scoring/score";
import { conversation, type Message, type Reader, sayAt } from "./conversation";
import { type LimitsView, viewLimits } from "./limits-view";
import type { RefusalView } from "./refusal-view";
import { toStepTitles } from "./step-titles";

/** One turn of an ended attempt, with everything that it did to the score. */
export interface DebriefTurn {
  number: number;
  kind: Turn["move"]["kind"];
  messages: Message[];
  minutes: number;
  mark: Mark | null;
  /** What was right, where something was typed, and whether the trainee typed it. */
  typed?: { typing: Typing; right: string };
  /** The author's own words on this choice. */
  why: string[];
  /** The reasons in the score that name this turn. */
  because: Because[];
}

/** An ended attempt, told: what was reached, what each turn did to it, and what had been hidden. */
export interface DebriefView {
  title: string;
  currency: string;
  channel: Scenario["channel"];
  customer: { name: string; asks: string; needs: string };
  ending: {
    title: string;
    says: string;
    need: "no" | "partly" | "yes";
    stays: boolean;
    customer: string;
    team: string;
    business: string;
    blockedBy?: "authority" | "process" | "resources";
    csat: number;
    effort: number;
    teaches: string;
  };
  score: Score;
  decisions: { label: string; right: string; judged: "right" | "under" | "over" | "missed"; worth: number; turn: number | null }[];
  pass: { total: number; outcome: number; empathy: number; empowerment: number };
  /** The share of 1 that each dimension has in the total, as an exponent. */
  weights: { outcome: number; empathy: number; empowerment: number };
  opening: Message[];
  turns: DebriefTurn[];
  /** Every fact of this variant, with the turn that brought it to light (0: known from the start; null: never learned). */
  facts: { label: string; text: string; learned: number | null }[];
  limits: LimitsView;
  /** How each limit was met: by how many refusals, at which turns. */
  refusals: { limit: "authority" | "resources" | "process"; turn: number; code: RefusalView["code"]; titles: string[] }[];
  minutes: number;
  par: number;
}

/** What the debrief of an ended attempt shows; names of the file are turned into the words that it has for them. */
export function viewDebrief(rules: Rules, opening: Position, played: Replay, result: Score, reader: Reader): DebriefView {
  const { scenario } = rules;
  const { position } = played.held;
  const ending = scenario.endings[result.ending];
  if (!ending) throw new Error(`no ending \`${result.ending}\` in scenario \`${scenario.id}\``);
  const say = (text: string) => fill(text, scenario, position.facts, reader.surface, reader.locale);
  const said = (words: string | Wording, at: Position) => say(textAt(rules, words, at) ?? "");
  const messages = conversation(rules, opening, played, reader);
  const told = toStepTitles(rules, result);
  return {
    title: say(scenario.title),
    currency: scenario.currency,
    channel: scenario.channel,
    customer: {
      name: say(scenario.customer.name),
      asks: said(scenario.customer.asks, opening),
      needs: said(scenario.customer.needs, position),
    },
    ending: {
      title: say(ending.title),
      says: sayAt(rules, ending.says, position, reader) ?? "",
      need: ending.need,
      stays: ending.stays,
      customer: say(ending.customer),
      team: say(ending.team),
      business: say(ending.business),
      ...(ending.blockedBy && { blockedBy: ending.blockedBy }),
      csat: valueAt(rules, ending.csat, position),
      effort: ending.effort,
      teaches: say(ending.teaches),
    },
    score: told,
    decisions: told.empowerment.points.map(({ name, judged, worth, turn }) => ({
      label: say(scenario.decisions[name]?.label ?? name),
      right: say(scenario.decisions[name]?.right ?? ""),
      judged,
      worth,
      turn,
    })),
    pass: { total: rules.model.pass.total, ...floorsOf(rules.model) },
    weights: rules.model.total,
    opening: messages.filter(({ turn }) => turn === 0),
    turns: played.turns.map((turn) => ({
      number: turn.number,
      kind: turn.move.kind,
      messages: messages.filter((message) => message.turn === turn.number),
      minutes: turn.counts.minutes,
      mark: turn.counts.mark,
      ...typedAt(rules, turn),
      why: [turn.path ? turn.move.choice.why : undefined, turn.path?.branch?.why].flatMap((why) => {
        const found = textAt(rules, why, turn.before, turn.giving ?? undefined);
        return found === undefined ? [] : [say(found)];
      }),
      because: reasons(told).filter((reason) => reason.turn === turn.number),
    })),
    facts: Object.entries(scenario.facts)
      .filter(([, { internal }]) => !internal)
      .map(([name, { label }]) => ({
        label,
        text: toShown(scenario, name, position.facts[name], reader.locale),
        learned: learnedAt(opening, played, name),
      })),
    limits: viewLimits(rules, position, opening),
    refusals: messages.flatMap(({ refused, turn }) =>
      refused ? [{ limit: refused.limit, turn, code: refused.code, titles: refused.titles }] : [],
    ),
    minutes: played.turns.reduce((sum, { counts }) => sum + counts.minutes, 0),
    par: valueAt(rules, scenario.par, opening),
  };
}

function typedAt({ scenario }: Rules, { move: { choice }, typing, before }: Turn): Pick<DebriefTurn, "typed"> {
  const [right] = choice.types ? rightTexts(scenario, choice.types.right, before.facts) : [];
  return typing && right !== undefined ? { typed: { typing, right } } : {};
}

/** Every reason of a score. */
function reasons(score: Score): Because[] {
  return [
    ...score.outcome.parts.flatMap(({ because }) => because),
    ...(score.outcome.knockOuts.length > 0 ? score.outcome.knockOuts : (score.outcome.cap?.because ?? [])),
    ...(score.empathy.cap?.because ?? []),
    ...(score.empowerment.cap?.because ?? []),
  ];
}

function learnedAt(opening: Position, { turns }: Replay, name: string): number | null {
  if (opening.known.includes(name)) return 0;
  return turns.find(({ after }) => after.known.includes(name))?.number ?? null;
}
