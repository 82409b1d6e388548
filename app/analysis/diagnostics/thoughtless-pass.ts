import { type Player, thoughtlessPlayers } from "~/analysis/players/thoughtless-players";
import { toTenth } from "~/engine/count/rounding";
import type { Diagnostic, Finding } from "./diagnostic";
import type { LevelExamination } from "./examine-case";
import { chancesOf, type PlayerChance } from "./measure/chances";

/** The share of plays, 0 to 1, that a player who does not think may pass. */
export const MOST_CHANCE = 0.05;

/** How many players are named; the others are counted. */
const NAMED = 3;

const SAYS = new Map(thoughtlessPlayers.map(({ name, says }) => [name, says]));

export const thoughtlessPass: Diagnostic = {
  code: "GR2013",
  severity: "warning",
  title: "It can be passed without thinking",
  find: ({ levels }) => levels.flatMap(atLevel),
};

function atLevel({ level, variants }: LevelExamination): Finding[] {
  const passing = chancesOf(variants).filter(({ chance }) => chance > MOST_CHANCE);
  return (["practice", "gate"] as const).flatMap((drawn) => {
    const [most, ...others] = passing.filter(({ draw }) => draw === drawn).sort((one, other) => other.chance - one.chance);
    if (!most) return [];
    const told = [most, ...others].slice(0, NAMED).map(({ player, chance }) => `${says(player)} ${toTenth(100 * chance)} %`);
    if (others.length >= NAMED) told.push(`${others.length + 1 - NAMED} more`);
    const where = `${level}${drawn === "gate" ? ", in the gate's variants" : ""}`;
    return [
      {
        at: "situations",
        message: `players who do not think pass at ${where} (who takes ${told.join("; ")})${byWhich(most)}, so a pass shows nothing: give that line a price, or let another variant need another answer`,
      },
    ];
  });
}

function byWhich({ example }: PlayerChance): string {
  return example ? `, in \`${example.variant}\` by \`${example.line.join()}\`` : "";
}

function says(player: Player): string {
  return SAYS.get(player) ?? player;
}
