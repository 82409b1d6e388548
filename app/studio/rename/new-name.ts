import { definitions, type NameKind } from "./name-kinds";
import { keys, noWords, pathEntry, testEntry, values } from "./places";

/** One thing of a case that gets another name. `voices` are the names that its voices make, by the voice, where it is a choice that has some. */
export interface Renaming {
  kind: NameKind;
  name: string;
  next: string;
  voices: readonly string[];
}

/** The value that a text at a path has after a renaming; the same value where it mentions nothing. */
export function renamedValue(value: string, path: string, { kind, name, next, voices }: Renaming): string {
  if (values[kind].some((pattern) => pattern.test(path))) return renamedName(value, { kind, name, next, voices });
  if (testEntry.test(path) && (kind === "choice" || kind === "resource")) {
    const [entry = ""] = value.split("=");
    return renamedName(entry, { kind, name, next, voices }) + value.slice(entry.length);
  }
  if (pathEntry.test(path)) return renamedPath(value, { kind, name, next, voices });
  if ((kind === "fact" || kind === "surface") && !noWords.test(path)) return value.replaceAll(`{${name}}`, `{${next}}`);
  return value;
}

/** A name, or that of one of its voices. */
function renamedName(value: string, { name, next, voices }: Renaming): string {
  if (value === name) return next;
  const voice = voices.find((one) => value === `${name}-${one}`);
  return voice === undefined ? value : `${next}-${voice}`;
}

/** Whether a key of the map at a path is the thing's name, or mentions it. */
export const isKeyOf = (path: string, kind: NameKind): boolean => definitions[kind].test(path) || (keys[kind]?.test(path) ?? false);

/** A path of the case, such as a translation has, after a renaming. */
export function renamedPath(path: string, renaming: Renaming): string {
  const steps = path.split(".");
  return steps
    .map((step, index) => (isKeyOf(steps.slice(0, index).join("."), renaming.kind) ? renamedName(step, renaming) : step))
    .join(".");
}
