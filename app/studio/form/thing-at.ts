import { dataAt } from "../text/data";
import type { DataPath } from "../text/find";
import type { ThingKind } from "./thing-rules";

/** What a page of the studio is about: a thing, or all variants with the facts, or all endings, as a table. */
export type PageKind = ThingKind | "variants" | "endings";

const patterns: readonly (readonly [RegExp, PageKind])[] = [
  [/^$/, "case"],
  [/^variants$/, "variants"],
  [/^endings$/, "endings"],
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
  [/^surface\.[^.]+$/, "surface"],
  [/^let\.[^.]+$/, "condition"],
  [/^tests\.[^.]+$/, "test"],
];

/** A thing of a case: what it is, and where it stands. */
export interface Thing {
  kind: PageKind;
  path: DataPath;
}

/** The thing at a written path such as `situations.opening`, or the nearest one around it; null where the text has none there. The empty path is the case. */
export function thingAt(data: unknown, at: string): Thing | null {
  const steps = at === "" ? [] : at.split(".");
  for (let length = steps.length; length >= 0; length -= 1) {
    const path = steps.slice(0, length);
    const kind = patterns.find(([pattern]) => pattern.test(path.join(".")))?.[1];
    // The grid is there before the first variant is.
    if (kind && (kind === "variants" || dataAt(data, path) !== undefined)) return { kind, path };
  }
  return null;
}
