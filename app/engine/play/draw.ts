import type { LevelId } from "~/engine/limits/schema";
import type { Facts, Scenario } from "~/engine/scenario/schema";

export interface Draw {
  variant: string;
  facts: Facts;
  surface: Record<string, string>;
}

/** The variants that can be drawn at a level: practice ones, or those reserved for gates. */
export function drawable(scenario: Scenario, level: LevelId, gate: boolean): string[] {
  return Object.entries(scenario.variants)
    .filter(([, variant]) => variant.gate === gate && (variant.levels?.includes(level) ?? true))
    .map(([name]) => name);
}

/** Draws a variant by weight, and names and places apart from it, from a seed (a whole number). Throws where there is no variant to draw. */
export function draw(scenario: Scenario, level: LevelId, seed: number, gate = false): Draw {
  const names = drawable(scenario, level, gate);
  const weight = (name: string) => scenario.variants[name]?.weight ?? 0;
  const total = names.reduce((sum, name) => sum + weight(name), 0);
  if (total === 0) throw new Error(`scenario \`${scenario.id}\` has no ${gate ? "gate" : "practice"} variant for ${level}`);
  const variant = pick(names, weight, chance(seed, 0) * total);
  return { variant, facts: scenario.variants[variant]?.facts ?? {}, surface: drawSurface(scenario, seed) };
}

/** Names and places from a seed. */
export function drawSurface(scenario: Pick<Scenario, "surface">, seed: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(scenario.surface).map(([name, list], index) => [name, list[Math.floor(chance(seed, index + 1) * list.length)] ?? ""]),
  );
}

/** The name in whose stretch of the summed weights `at` lies. */
function pick(names: readonly string[], weight: (name: string) => number, at: number): string {
  let sum = 0;
  for (const name of names) {
    sum += weight(name);
    if (at < sum) return name;
  }
  return names.at(-1) ?? "";
}

/** A number in [0, 1) from a seed and a counter: the finalizer of MurmurHash3 (Appleby 2011), which spreads neighbouring seeds. */
function chance(seed: number, counter: number): number {
  let hash = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(counter + 1, 0x85ebca6b)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
