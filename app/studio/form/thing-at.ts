import { dataAt } from "../text/data";
import type { DataPath } from "../text/find";
import type { ThingKind } from "./thing-rules";

const patterns: readonly (readonly [RegExp, ThingKind])[] = [
  [/^$/, "case"],
  [/^situations\.[^.]+$/, "situation"],
  [/^(?:situations\.[^.]+\.choices|anytime)\.[^.]+$/, "choice"],
  [/^endings\.[^.]+$/, "ending"],
  [/^facts\.[^.]+$/, "fact"],
  [/^variants\.[^.]+$/, "variant"],
  [/^process\.[^.]+$/, "step"],
  [/^resources\.[^.]+$/, "resource"],
  [/^authority\.[^.]+$/, "authority"],
  [/^decisions\.[^.]+$/, "decision"],
  [/^deadlines\.[^.]+$/, "deadline"],
  [/^speakers\.[^.]+$/, "speaker"],
];

/** A thing of a case: what it is, and where it stands. */
export interface Thing {
  kind: ThingKind;
  path: DataPath;
}

/** The thing at a written path such as `situations.opening`, or the nearest one around it; null where the text has none there. The empty path is the case. */
export function thingAt(data: unknown, at: string): Thing | null {
  const steps = at === "" ? [] : at.split(".");
  for (let length = steps.length; length >= 0; length -= 1) {
    const path = steps.slice(0, length);
    const kind = patterns.find(([pattern]) => pattern.test(path.join(".")))?.[1];
    if (kind && dataAt(data, path) !== undefined) return { kind, path };
  }
  return null;
}
