import type { Edge } from "~/analysis/graph/node";
import { specifics } from "./specifics";
import { twinned } from "./twins";

/** How much of what a player looks for a choice has, among all that can be chosen there; 0 or less where it has nothing of it. */
type Sought = (edge: Edge, offered: readonly Edge[]) => number;

/** Someone who does not think: how they choose. */
export interface ThoughtlessPlayer {
  name: Player;
  /** Completes "who takes ...". */
  says: string;
  /** Null for one who chooses at random. */
  sought: Sought | null;
  /** Whether they give the greatest amount where one is typed; else one from the middle of those that make a difference. */
  givesMost?: true;
  /** Whether they open all that can be opened before anything else. */
  opensFirst?: true;
}

const simple = {
  first: { says: "the first choice", sought: () => 1 },
  last: { says: "the last choice", sought: ({ move }, offered) => 1 + offered.findIndex((other) => other.move === move) },
  longest: { says: "the longest words", sought: ({ move }) => move.choice.words?.length ?? 0 },
  shortest: { says: "the shortest words", sought: ({ move }) => (move.choice.words ? 1 / move.choice.words.length : 0) },
  specific: { says: "the most specific words", sought: ({ move }) => specifics(move.choice.words) },
  twins: { says: "words that another choice repeats most", sought: twinned },
  random: { says: "any choice", sought: null },
} satisfies Record<string, Pick<ThoughtlessPlayer, "says" | "sought">>;

const further = {
  apologetic: { says: "the most apologetic words", sought: ({ move }) => move.choice.shows?.emotion ?? 0 },
  generous: { says: "whatever gives the most", sought: given, givesMost: true },
  escalating: { says: "whatever escalates", sought: ({ move }) => (move.kind === "escalate" ? 2 : move.kind === "approve" ? 1 : 0) },
} satisfies Record<string, Pick<ThoughtlessPlayer, "says" | "sought" | "givesMost">>;

type Simple = keyof typeof simple;
export type Player = Simple | keyof typeof further | `open-${Simple}`;

/** Every player who does not think. This is the one place that defines them; their docs are in docs/diagnostics/GR2013.md. */
export const thoughtlessPlayers: readonly ThoughtlessPlayer[] = [
  ...named(simple),
  ...named(further),
  ...named(simple).map(
    (player): ThoughtlessPlayer => ({
      ...player,
      name: `open-${player.name}`,
      says: `all that can be opened, then ${player.says}`,
      opensFirst: true,
    }),
  ),
];

/** What a choice gives; charging is nobody's idea of generous. */
function given({ move, giving }: Edge): number {
  return move.choice.charges ? 0 : (giving?.amount ?? 0);
}

function named<Name extends string, Rest>(players: Record<Name, Rest>): (Rest & { name: Name })[] {
  const names: Name[] = [];
  for (const name in players) names.push(name);
  return names.map((name) => ({ ...players[name], name }));
}
