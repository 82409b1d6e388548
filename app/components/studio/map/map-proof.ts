import type { FigureState, LookedAt } from "~/browser/proof/proof-state";

/** What was proved of a variant at a level, as it is drawn on the map. */
export interface MapProof {
  /** Cards that no line of the variant comes to. */
  beyond: ReadonlySet<string>;
  /** In how many variants of the level a line comes to a card. */
  reached: ReadonlyMap<string, number>;
  variants: number;
  /** The ways of the best line, and the turns that it takes at each card. */
  best: ReadonlySet<string>;
  turns: ReadonlyMap<string, string>;
  /** True where the text has changed since. */
  isStale: boolean;
}

/** A way's name, by its two places. */
export const wayName = (from: string, to: string): string => `${from}→${to}`;

/** Reach and best line of what is looked at; null until it has been proved. */
export function toMapProof(figures: readonly FigureState[], lookedAt: LookedAt | null, places: readonly string[]): MapProof | null {
  const level = figures.filter((one) => one.level === lookedAt?.level);
  const shown = level.find(({ variant }) => variant === lookedAt?.variant);
  if (!shown?.figure) return null;
  const reached = new Map<string, number>();
  for (const { figure } of level) for (const { name } of figure?.reached ?? []) reached.set(name, (reached.get(name) ?? 0) + 1);
  const here = new Set(shown.figure.reached.map(({ name }) => name));
  const line = shown.figure.best?.turns.map(({ situation }) => situation) ?? [];
  const ending = shown.figure.best?.ending.at.split(".")[1];
  const stops = ending === undefined ? line : [...line, ending];
  const turns = new Map<string, string>();
  for (const [index, situation] of line.entries())
    turns.set(situation, turns.has(situation) ? `${turns.get(situation)}, ${index + 1}` : `${index + 1}`);
  return {
    beyond: new Set(places.filter((place) => !here.has(place))),
    ...{ reached, turns, variants: level.filter(({ figure }) => figure !== null).length },
    best: new Set(stops.slice(1).map((to, index) => wayName(stops[index] ?? "", to))),
    isStale: shown.state !== "fresh",
  };
}

/** What of it stands on one card. */
export interface CardProof {
  turns: string | undefined;
  isBeyond: boolean;
  /** Where a line comes here in some variants of the level alone: in how many. */
  reachedIn: number | undefined;
  variants: number;
}

/** What of a proof stands on a card; undefined where nothing was proved. */
export function toCardProof(proof: MapProof | null, { id }: { id: string }): CardProof | undefined {
  if (!proof) return undefined;
  const reached = proof.reached.get(id) ?? 0;
  const { turns, beyond, variants } = proof;
  return { turns: turns.get(id), isBeyond: beyond.has(id), reachedIn: reached > 0 && reached < variants ? reached : undefined, variants };
}
