import type { NewPasswordProblem } from "./door";
import type { Role } from "./person";

/** What a person sees of their own account; a guest has no address. */
export interface AccountView {
  name: string;
  standing: Role | "guest";
  mail: string | null;
  teams: readonly string[];
}

/** What was just done to an account. */
export type AccountDone = "password" | "everywhere";

/** Why a person was not erased. */
export type EraseProblem = "name" | "last-leader";

/** A problem with a form of the account page. */
export type AccountFormProblem = { form: "password"; code: NewPasswordProblem | "wrong" | "wait" } | { form: "erase"; code: EraseProblem };
