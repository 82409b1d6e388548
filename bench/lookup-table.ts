import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";

export interface Cell {
  to: string;
  learns: readonly string[];
  minutes: number;
}

export type LookupTable = Map<string, Map<string, Cell>>;

/** The floor: what a turn costs where nothing is asked. The first way of each choice, without conditions, limits, marks or interrupts. */
export function toLookupTable({ moves }: Rules): LookupTable {
  return new Map(
    [...moves].map(([situation, theirs]) => [
      situation,
      new Map(
        theirs.map(({ name, choice, paths }): [string, Cell] => {
          const [path] = paths;
          return [name, { to: path?.to ?? situation, learns: choice.learns ?? [], minutes: path?.changing.minutes ?? 0 }];
        }),
      ),
    ]),
  );
}

export interface Standing {
  situation: string;
  position: Position;
}

export function reduce(table: LookupTable, { situation, position }: Standing, choice: string): Standing {
  const cell = table.get(situation)?.get(choice);
  if (!cell) throw new Error(`no \`${choice}\` at \`${situation}\``);
  return {
    situation: cell.to,
    position: {
      ...position,
      said: [...position.said, choice],
      known: [...position.known, ...cell.learns],
      clockMinutes: position.clockMinutes + cell.minutes,
    },
  };
}
