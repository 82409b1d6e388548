import { mulberry } from "../store/mulberry";

/** Draws that a seed decides. */
export interface Chance {
  below: (bound: number) => number;
  holds: (share: number) => boolean;
  one: <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item;
}

export function toChance(seed: number): Chance {
  const random = mulberry(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  return {
    below,
    holds: (share) => random() < share,
    one(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to draw from");
      return item;
    },
  };
}
