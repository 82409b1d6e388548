import type { Problem } from "~/engine/scenario/problem";
import { thingAt } from "../form/thing-at";

/** A problem of a text, with the thing that has a form and is nearest to it. */
export interface PlacedProblem extends Pick<Problem, "code" | "severity" | "message" | "line" | "column"> {
  /** The path of the thing; empty for the case as a whole. */
  at: string;
}

/** Finds for each problem the thing that it is about. */
export function placeAtThings(data: unknown, problems: readonly Problem[]): PlacedProblem[] {
  return problems.map(({ code, severity, message, line, column, at, file }) => ({
    ...{ code, severity, message, at: file === undefined ? (thingAt(data, at)?.path ?? []).join(".") : "" },
    // A line of another file is none of this text.
    ...(file === undefined && line !== undefined && { line }),
    ...(file === undefined && column !== undefined && { column }),
  }));
}
