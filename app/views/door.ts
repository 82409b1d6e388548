import type { LevelId } from "~/engine/limits/schema";
import type { Role } from "./person";

/** What is wrong with a name. */
export type NameProblem = "missing" | "too-long" | "hidden";

/** What is wrong with a password that is to be set. */
export type NewPasswordProblem = "too-short" | "too-long" | "too-common" | "is-mail";

/** What is wrong with the form by which a guest joins, at its field. */
export type JoinProblem = { field: "name"; code: NameProblem } | { field: "level"; code: "unknown" };

/** What is wrong with the form that makes an account, at its field. */
export type AccountProblem =
  | { field: "name"; code: NameProblem }
  | { field: "mail"; code: "no-address" | "taken" }
  | { field: "password"; code: NewPasswordProblem };

/** What is wrong with the word from the console. */
export interface FirstTokenProblem {
  field: "token";
  code: "wrong" | "used";
}

/** Why someone was not signed in. */
export type SignInProblem = { code: "wrong" } | { code: "wait"; minutes: number };

/** What an invitation is for. */
export interface InvitationView {
  role: Role;
  level: LevelId;
  teams: readonly string[];
  /** The name of whoever made it; null where they are no longer there. */
  by: string | null;
  /** The name that a guest of this browser is known by, or nothing. */
  name: string;
  /** Whether this browser practiced as a guest, so that its attempts can come along. */
  practiced: boolean;
}
