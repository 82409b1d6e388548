import { LATER } from "~/engine/scenario/names";
import { nameFor } from "../form/name-for";
import { namesIn } from "../form/thing-form";
import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";
import type { Operation } from "../text/operation";

/** What is added on the map: a choice that leads from one place to another, a new place, or both. */
export interface MapJoin {
  /** The situation that the choice is in; empty where only a place is added. */
  from: string;
  /** What the trainee says to get there. */
  words: string;
  /** Where it leads: the name of a place, a new one of either kind, or nowhere yet. */
  to: string;
  /** What is said at the new place, or what the new ending is called. */
  says: string;
}

/** Stand for a place that is still to be made. */
export const NEW_SITUATION = "+situation";
export const NEW_ENDING = "+ending";

/** What has to be done to a case for it, one thing after the other, and where one goes on: at the new place, or else at the new choice. */
export function toJoin(data: unknown, { from, words, to, says }: MapJoin): { operations: Operation[]; at: DataPath } | "gone" | "missing" {
  const isNew = to === NEW_SITUATION || to === NEW_ENDING;
  const places = [...namesIn(data, "situation"), ...namesIn(data, "ending")];
  if ((from !== "" && words === "") || (isNew && says === "") || (from === "" && !isNew)) return "missing";
  if (from !== "" && dataAt(data, ["situations", from]) === undefined) return "gone";
  if (!isNew && to !== "" && !places.includes(to)) return "gone";
  const taken = new Set([...places, ...namesIn(data, "choice"), ...namesIn(data, "resource"), LATER]);
  const choice = nameFor(words, "choice", taken);
  const place = isNew ? nameFor(says, to === NEW_ENDING ? "ending" : "situation", new Set([...taken, choice])) : to;
  const group = to === NEW_ENDING ? "endings" : "situations";
  const made = to === NEW_ENDING ? { title: says, says, need: "partly", teaches: says } : { says, choices: {} };
  const choices: DataPath = ["situations", from, "choices"];
  return {
    operations: [
      ...(isNew ? [addition(data, [group], place, made)] : []),
      ...(from === "" ? [] : [addition(data, choices, choice, { words, to: place === "" ? LATER : place })]),
    ],
    at: isNew ? [group, place] : [...choices, choice],
  };
}

/** Adds to a group at its end, and the group itself where there is none yet. */
function addition(data: unknown, group: DataPath, key: string, value: unknown): Operation {
  const found = dataAt(data, group);
  if (isPlainObject(found)) return { do: "add", path: group, key, value, index: Object.keys(found).length, reach: "here" };
  const path = group.slice(0, -1);
  const holder = dataAt(data, path);
  const index = isPlainObject(holder) ? Object.keys(holder).length : 0;
  if (found !== undefined) return { do: "set", path: group, value: { [key]: value }, reach: "here" };
  return { do: "add", path, key: String(group.at(-1)), value: { [key]: value }, index, reach: "here" };
}
