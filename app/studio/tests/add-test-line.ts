import { idPattern } from "~/engine/limits/id";
import { dataAt, isPlainObject } from "../text/data";
import type { Operation } from "../text/operation";

/** A line that a case must keep: what is played, by whom, and what has to come of it. What is left out is not asked for. */
export interface TestLine {
  role?: string;
  level?: string;
  variant?: string;
  choices: readonly string[];
  ending?: string;
  pass?: boolean;
}

/** Why a line is not added under a name. */
export type TestLineProblem = "name" | "taken";

/** The edit that adds a test line to a case under a name of its own, at the end of those that it has. */
export function addTestLine(data: unknown, name: string, line: TestLine): Operation | TestLineProblem {
  if (!idPattern.test(name)) return "name";
  const tests = dataAt(data, ["tests"]);
  const value = inOrder(line);
  if (!isPlainObject(tests)) return { do: "add", path: [], key: "tests", value: { [name]: value }, index: entriesIn(data), reach: "here" };
  if (Object.hasOwn(tests, name)) return "taken";
  return { do: "add", path: ["tests"], key: name, value, index: entriesIn(tests), reach: "here" };
}

const entriesIn = (found: unknown): number => (isPlainObject(found) ? Object.keys(found).length : 0);

/** A line as authors write one: its fields in the order in which they are read. */
export function inOrder({ role, level, variant, choices, ending, pass }: TestLine): Record<string, unknown> {
  return {
    ...(role !== undefined && { role }),
    ...(level !== undefined && { level }),
    ...(variant !== undefined && { variant }),
    choices: [...choices],
    ...(ending !== undefined && { ending }),
    ...(pass !== undefined && { pass }),
  };
}
