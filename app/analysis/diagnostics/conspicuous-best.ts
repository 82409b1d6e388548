import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Diagnostic, Finding } from "./diagnostic";
import type { LevelExamination } from "./examine-case";

const LEAST_TURNS = 3;
const PLACES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

/** A turn of a best line, by how its words stand among the others that were offered. */
interface Standing {
  isLongest: boolean;
  place: number;
}

export const conspicuousBest: Diagnostic = {
  code: "GR2011",
  severity: "warning",
  title: "The best choice can be told by its length or its place",
  find: ({ levels }) => levels.flatMap(atLevel),
};

function atLevel({ level, rules, variants }: LevelExamination): Finding[] {
  const turns = new Map<string, Standing>();
  for (const { solved } of variants)
    for (const turn of solved?.best.turns ?? []) {
      const standing = standingOf(rules, turn);
      if (standing) turns.set(`${turn.situation} ${turn.move.name} ${standing.place}`, standing);
    }
  const all = [...turns.values()];
  const [first] = all;
  if (all.length < LEAST_TURNS || !first) return [];
  const found: Finding[] = [];
  if (all.every(({ isLongest }) => isLongest))
    found.push({
      at: "situations",
      message: `at ${level} the best choice is always the one with the longest words (${all.length} turns of best lines), so nobody needs to read them: shorten some of the right ones, and let a wrong one explain itself`,
    });
  if (all.every(({ place }) => place === first.place))
    found.push({
      at: "situations",
      message: `at ${level} the best choice always stands ${PLACES[first.place] ?? "last"} (${all.length} turns of best lines), so who reads the file knows it by its place: change the order of some choices`,
    });
  return found;
}

/** Null where there was nothing to choose between, or the best was silent. */
function standingOf(rules: Rules, { situation, move, before }: Turn): Standing | null {
  const own = rules.scenario.situations[situation]?.choices ?? {};
  const offered = (rules.moves.get(situation) ?? []).filter(
    ({ name, choice, offered: isOffered }) => choice.words !== undefined && Object.hasOwn(own, name) && isOffered(before),
  );
  const place = offered.indexOf(move);
  if (place === -1 || offered.length < 2) return null;
  const length = (words: string | undefined) => words?.length ?? 0;
  return { place, isLongest: offered.every((other) => other === move || length(other.choice.words) < length(move.choice.words)) };
}
