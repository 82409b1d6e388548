import { compared, comparisons, subjects } from "~/engine/scenario/condition";
import { isPlainObject } from "../text/data";

/** How the rows of a condition hold together; `none` is that not one of them holds. */
export const joins = ["all", "any", "none"] as const;
export type RowJoin = (typeof joins)[number];

/** How a row asks: that it is so, that it is not, or by comparing a quantity. */
export const ways = ["is", "not", "atLeast", "atMost", "above", "below"] as const;
export type Way = (typeof ways)[number];

/** One question of a condition. `asks` is a subject with its name, such as `fact gauge` or `done confirm`; `name is-big` is a condition under `let`. */
export interface ConditionRow {
  asks: string;
  way: Way;
  /** What it is compared with; nothing for a question of yes or no. */
  against: unknown;
}

export interface ConditionRows {
  join: RowJoin;
  rows: readonly ConditionRow[];
}

/** The questions that stand in a row by their name, and those that ask for a value and have none. */
const unnamed = ["mood", "typed", "level"];

/** A condition as rows; null where it is made of parts in parts, which rows can't say. */
export function toRows(condition: unknown): ConditionRows | null {
  const row = toRow(condition);
  if (row) return { join: "all", rows: [row] };
  if (!isPlainObject(condition)) return null;
  const [[key, parts] = [], ...more] = Object.entries(condition);
  if (more.length > 0) return null;
  if (key === "not" && isPlainObject(parts) && Object.keys(parts).join() === "any") return list("none", parts.any);
  return key === "all" || key === "any" ? list(key, parts) : null;
}

function list(join: RowJoin, parts: unknown): ConditionRows | null {
  if (!Array.isArray(parts) || parts.length < 2) return null;
  const rows = parts.flatMap((part) => toRow(part) ?? []);
  return rows.length === parts.length ? { join, rows } : null;
}

function toRow(part: unknown): ConditionRow | null {
  if (typeof part === "string") return { asks: `name ${part}`, way: "is", against: null };
  if (!isPlainObject(part)) return null;
  if (Object.keys(part).join() === "not") {
    const inner = toRow(part.not);
    return inner?.way === "is" ? { ...inner, way: "not" } : null;
  }
  const subject = subjects.find((one) => part[one] !== undefined);
  if (!subject || ["all", "any", "not", "count"].includes(subject)) return null;
  const [way, ...more] = comparisons.filter((one) => part[one] !== undefined);
  if (more.length > 0 || Object.keys(part).length !== (way ? 2 : 1)) return null;
  if (unnamed.includes(subject)) return way ? null : { asks: subject, way: "is", against: part[subject] };
  const asks = `${subject} ${String(part[subject])}`;
  if (!compared.includes(subject)) return way ? null : { asks, way: "is", against: null };
  return way ? { asks, way, against: part[way] } : null;
}

/** Whether a question is compared with a value. */
export const isCompared = (asks: string): boolean => unnamed.includes(asks) || compared.includes(asks.split(" ")[0] ?? "");

/** The condition that rows say; undefined where there are none. */
export function toCondition({ join, rows }: ConditionRows): unknown {
  const parts = rows.map(toPart);
  const [only, ...more] = parts;
  if (only === undefined) return undefined;
  if (more.length === 0) return join === "none" ? opposite(only) : only;
  return join === "none" ? { not: { any: parts } } : { [join]: parts };
}

const opposite = (part: unknown): unknown => (isPlainObject(part) && Object.keys(part).join() === "not" ? part.not : { not: part });

function toPart({ asks, way, against }: ConditionRow): unknown {
  const [subject = "", name = ""] = asks.split(" ");
  if (way === "not") return { not: toPart({ asks, way: "is", against }) };
  if (subject === "name") return name;
  if (unnamed.includes(subject)) return { [subject]: against };
  return compared.includes(subject) ? { [subject]: name, [way]: against } : { [subject]: name };
}
