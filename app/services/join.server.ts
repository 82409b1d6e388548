import { randomBytes } from "node:crypto";
import * as z from "zod";
import { level } from "~/engine/limits/schema";
import { store } from "~/store/open.server";

export type JoinProblem = { field: "name" | "level"; code: "missing" | "too-long" | "unknown" };
const LONGEST_NAME = 80;

/** A guest joins with a name and the level they say they have. */
export async function join(form: { name: string; level: string }): Promise<{ personId: string } | { problems: JoinProblem[] }> {
  const name = form.name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .trim();
  const found = level.safeParse(form.level);
  const problems: JoinProblem[] = [];
  if (name === "") problems.push({ field: "name", code: "missing" });
  if ([...name].length > LONGEST_NAME) problems.push({ field: "name", code: "too-long" });
  if (!found.success) problems.push({ field: "level", code: "unknown" });
  if (problems.length > 0 || !found.success) return { problems };
  const id = newId();
  await store().people.put({ id, name, level: found.data, createdAt: new Date().toISOString() });
  return { personId: id };
}

/** A random id that cannot be guessed: 128 bits. */
export function newId(): string {
  return randomBytes(16).toString("base64url");
}

/** A seed for a new attempt: a whole number below a million, short enough to say aloud. */
export const seedSchema = z.coerce.number().int().min(0).max(999_999);
