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

/** Why somebody was not erased. */
export type EraseProblem = "name" | "last-leader";

/** What is wrong with what was asked of one's own account, at the form that asked it. */
export type AccountFormProblem = { form: "password"; code: NewPasswordProblem | "wrong" | "wait" } | { form: "erase"; code: EraseProblem };
