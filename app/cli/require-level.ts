import { nameMeant } from "~/engine/limits/declaration";
import type { LevelId, LimitsFile } from "~/engine/limits/schema";
import { didYouMean } from "~/engine/scenario/problem";
import { fail } from "./fail";

/** The level that was typed, by its own name or an alias. Ends the command with a suggestion where the ladder has none of that name. */
export function requireLevel({ levels }: LimitsFile, typed: string): LevelId {
  const known = Object.keys(levels);
  return nameMeant(levels, typed) ?? fail(`there is no level \`${typed}\`, but ${known.join(", ")}${didYouMean(typed, known)}`);
}
