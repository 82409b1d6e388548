import type { LevelId } from "~/engine/limits/schema";
import type { NameProblem } from "./door";
import type { Role } from "./person";

/** A member as leaders and their trainers see them. */
export interface MemberView {
  id: string;
  name: string;
  /** Null where the viewer is no leader. */
  mail: string | null;
  role: Role;
  level: LevelId;
  teams: readonly string[];
  active: boolean;
}

/** A member whose page can be changed, with a mark of what it shows: a form that was made from an older page is told so. */
export interface MemberPageView extends MemberView {
  shown: string;
}

/** What a leader typed on the page of a member. */
export interface MemberEntries {
  name: string;
  role: string;
  level: string;
  teams: string;
  active: boolean;
}

/** Why a member was not changed. */
export type MemberProblem = "last-leader" | "unknown-value" | `name-${NameProblem}`;

/** A change that a leader is asked about before it is made. */
export type GraveChange = "locks" | "makes-leader" | "ends-leader";
