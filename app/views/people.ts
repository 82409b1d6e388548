import type { LevelId } from "~/engine/limits/schema";
import type { Role } from "./person";

/** A member as leaders and their trainers see them. */
export interface MemberView {
  id: string;
  name: string;
  mail: string;
  role: Role;
  level: LevelId;
  teams: readonly string[];
  active: boolean;
}

/** Why a member was not changed. */
export type MemberProblem = "last-leader" | "unknown-value";
