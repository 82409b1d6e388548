import type { LevelId } from "~/engine/limits/schema";
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
  role: string;
  level: string;
  teams: string;
  active: boolean;
}

/** Why a member was not changed. */
export type MemberProblem = "last-leader" | "unknown-value";
