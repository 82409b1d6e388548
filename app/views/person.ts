import type { LevelId } from "~/engine/limits/schema";

/** What a member may do. A guest has no role. */
export type Role = "trainee" | "trainer" | "leader";

/** A person as their own pages name them. */
export interface PersonView {
  name: string;
  level: LevelId;
}
