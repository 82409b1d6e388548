import type { Place } from "../places";
import type { Problem } from "../problem";
import type { Read } from "../read-yaml";
import { type Written, written } from "../written";
import { parseWith } from "../zod-problems";
import { leadOn } from "./lead";
import { ownNames } from "./names";
import { type SharedGroup, sharedGroups } from "./part";
import type { PartRead, Parts } from "./part-read";
import { findUses } from "./uses";

/** A case with the parts that it uses, as if its author had written all of it in one file. */
export interface Merged {
  written: Written;
  used: readonly PartRead[];
  /** A path of the whole as it was written: a target that a part left open was written at its use. */
  pathAsWritten: (at: string) => string;
  /** The place of a path as it was written, in the case's file or in a part's. */
  place: (at: string) => Place;
}

/** Case and parts → one case that needs no other file; or everything that keeps them apart, each problem with its place. */
export function mergeParts(read: Read<Written>, parts: Parts): Merged | { problems: Problem[] } {
  const { value, place } = read;
  const { uses, problems } = findUses(read, parts);
  if (problems.length > 0) return { problems };
  if (uses.length === 0) return { written: value, used: [], pathAsWritten: (at) => at, place };
  const led = uses.map(leadOn);
  const astray = led.flatMap((one) => one.problems);
  if (astray.length > 0) return { problems: astray.map((found) => ({ ...found, ...place(found.at) })) };

  const origins = new Map(led.flatMap((one) => [...one.origins]));
  const owners = new Map(uses.flatMap(({ read }) => [...ownNames(read.part)].map(({ at }) => [topOf(at), read] as const)));
  const placeOf = (at: string) => owners.get(topOf(at))?.place(at) ?? place(at);
  const groups = sharedGroups.map((group) => [group, Object.assign({}, value[group], ...led.map(({ part }) => groupOf(part, group)))]);
  // Read once more: what one file may have, such as a number of steps, the whole may have.
  const whole = parseWith(written, { ...value, ...Object.fromEntries(groups), parts: [] }, (path) => placeOf(path.join(".")));
  if ("problems" in whole) return whole;
  return {
    written: whole.value,
    used: uses.map(({ read }) => read),
    pathAsWritten: (at) => origins.get(at) ?? at,
    place: placeOf,
  };
}

/** A named thing of the whole: `situations.opening` of all that stands in it. */
function topOf(at: string): string {
  return at.split(".", 2).join(".");
}

function groupOf(part: unknown, group: SharedGroup): object {
  const found = part !== null && typeof part === "object" ? Object.entries(part).find(([name]) => name === group)?.[1] : undefined;
  return found !== null && typeof found === "object" ? found : {};
}
