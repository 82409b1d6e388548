import type { LevelId } from "~/engine/limits/schema";
import type { JoinProblem, NewPasswordProblem } from "./door";
import type { Role } from "./person";

/** What a person sees of their own account; a guest has no address. */
export interface AccountView {
  name: string;
  standing: Role | "guest";
  mail: string | null;
  teams: readonly string[];
  /** What a guest may change, among which levels, and a mark of what the form shows of it; null for a member. */
  profile: { level: LevelId; levels: readonly LevelId[]; shown: string } | null;
}

/** What was just done to an account. */
export type AccountDone = "password" | "everywhere" | "profile";

/** Why a person was not erased. */
export type EraseProblem = "name" | "last-leader";

/** A problem with a form of the account page. */
export type AccountFormProblem =
  | { form: "password"; code: NewPasswordProblem | "wrong" | "wait" }
  | { form: "erase"; code: EraseProblem }
  | { form: "profile"; given: { name: string; level: string }; problems: JoinProblem[] }
  | { form: "profile-stale"; given: { name: string; level: string } };
