import { id } from "~/engine/limits/id";

/** A level's name. Which there are, the ladder says. */
export const levelName = id.describe("a level that limits.yaml declares, or an alias of one");
/** A competency's name. Which there are, the career's rules say. */
export const competencyName = id.describe("a competency that it examines or touches: one that career.yaml declares, or an alias of one");
/** A criterion of the tone rubric. Which there are, the scoring model says. */
export const criterionName = id.describe("a criterion of the tone rubric in scoring.yaml");

/** The choice that every scenario with a `break` has; no author may use its name. */
export const STEP_AWAY = "step-away";

/** Where a choice of a draft leads whose sequel is still to be written, unless the file has something of this name. */
export const LATER = "later";

export const channels = ["phone", "chat", "mail"] as const;
export const tiers = ["proactive", "self-service", "human"] as const;
export const phases = ["open", "solve", "close"] as const;
export const voices = ["brisk", "warm", "plain", "playful", "formal", "curt"] as const;
/** For whom something is said: only what the customer hears is marked for empathy. */
export const audiences = ["customer", "colleague", "record"] as const;
export const harms = ["dismisses", "blames", "self-centred", "jokes"] as const;
export const mechanisms = ["emotion", "interpretation", "exploration"] as const;

export const moods = [
  "calm",
  "pleased",
  "relieved",
  "curious",
  "flat",
  "suspicious",
  "worried",
  "frightened",
  "grieving",
  "exhausted",
  "annoyed",
  "angry",
  "furious",
  "abusive",
] as const;

/** What fails an attempt whatever its numbers say (scoring: critical faults). */
export const faults = ["disclosure", "workaround", "safety", "false-promise", "insult", "card-data", "abandoned"] as const;

/** What a process step can guard, and a choice touch. */
export const guardKinds = ["account", "person", "card", "safety"] as const;

/** What a test line can stand for that must not pass, in no variant. */
export const failingRoles = ["polite-fast", "warm-empty", "cold-solved", "over-giving", "under-paying", "unverified"] as const;

/** What money can settle, each with a fair band of its own. */
export const moneyKinds = ["owed", "goodwill"] as const;

/** What something that was typed comes to: one of the texts that are right, or none of them. */
export const typings = ["right", "slip"] as const;

export type Typing = (typeof typings)[number];
export type Mood = (typeof moods)[number];
export type Fault = (typeof faults)[number];
export type GuardKind = (typeof guardKinds)[number];
export type FailingRole = (typeof failingRoles)[number];
export type MoneyKind = (typeof moneyKinds)[number];
export type Phase = (typeof phases)[number];
export type Mechanism = (typeof mechanisms)[number];
