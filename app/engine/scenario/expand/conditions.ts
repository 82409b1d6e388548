import { didYouMean, type Problem, problem } from "../problem";
import type { Written } from "../written";
import { alternativesOf } from "./alternatives";
import { findEndless } from "./endless";
import type { Origins } from "./origins";

/** Writes out conditions: the plain condition, with the origins of its parts noted. `at` is where it will stand, `from` where its author wrote it. */
export interface Conditions {
  plain: (asked: unknown, at: string, from: string) => unknown;
  /** Names that nothing stands under, and names that cannot be written out. */
  problems: () => Problem[];
  /** Names that nothing has asked for. */
  unused: () => string[];
}

/** Stands where a name leads nowhere, so that everything else can still be checked; raises no problem of its own. */
const STAND_IN = { mood: "calm" };
const COMPOSED = ["all", "any", "not", "count"];

/** Conditions over the names that a file has under `let`; `voices` are the choices that a choice in several voices stands for. */
export function toConditions(named: Written["let"], voices: ReadonlyMap<string, readonly string[]>, origins: Origins): Conditions {
  const { endless, problems } = findEndless(named);
  const unknown = new Map<string, Problem>();
  const used = new Set<string>();

  // One condition that is asked in several places, by its name or by an alias in the file, stays one: what is kept of a condition is kept of the object.
  const kept = new Map<unknown, unknown>();
  const plain = (asked: unknown, at: string, from: string): unknown => {
    const made = written(asked, at, from);
    if (!kept.has(asked)) kept.set(asked, made);
    return kept.get(asked);
  };

  const written = (asked: unknown, at: string, from: string): unknown => {
    if (typeof asked === "string") return byName(asked, at, from);
    if (!isGroup(asked)) return asked;
    const alternatives = alternativesOf(asked, voices);
    if (alternatives.length === 0) return composed(asked, at, from);
    const one = alternatives.length === 1;
    if (!one) origins.add(`${at}.any`, from);
    const parts = alternatives.map(({ part, field, within }, index) => {
      const here = one ? at : `${at}.any.${index}`;
      if (!one) origins.add(here, `${from}.${within}`);
      const made = composed(part, here, from);
      origins.add(`${here}.${field}`, `${from}.${within}`);
      return made;
    });
    return one ? parts[0] : { any: parts };
  };

  const byName = (name: string, at: string, from: string): unknown => {
    const found = Object.hasOwn(named, name) ? named[name] : undefined;
    if (found === undefined)
      unknown.set(
        from,
        problem("GR1001", from, `no condition under \`let\` has the name \`${name}\`${didYouMean(name, Object.keys(named))}`),
      );
    used.add(name);
    return found === undefined || endless.has(name) ? STAND_IN : plain(found, at, `let.${name}`);
  };

  const composed = (asked: Record<string, unknown>, at: string, from: string): unknown =>
    Object.fromEntries(
      Object.entries(asked).map(([field, value]) => {
        const [here, there] = [`${at}.${field}`, `${from}.${field}`];
        if (here !== there) origins.add(here, there);
        if (!COMPOSED.includes(field)) return [field, value];
        if (!Array.isArray(value)) return [field, plain(value, here, there)];
        return [field, value.map((inner, index) => plain(inner, `${here}.${index}`, `${there}.${index}`))];
      }),
    );

  // Each once by itself, so that what nothing asks for is checked too.
  for (const [name, asked] of Object.entries(named)) plain(asked, `let.${name}`, `let.${name}`);
  used.clear();
  return {
    plain,
    problems: () => [...problems, ...unknown.values()],
    unused: () => Object.keys(named).filter((name) => !used.has(name)),
  };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
