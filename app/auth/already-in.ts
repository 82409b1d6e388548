import type { Viewer } from "~/services/viewer";

/** The name of a member who has come to a door that is for those outside, or null for a visitor or a guest. */
export function alreadyIn(viewer: Viewer | null): string | null {
  return viewer === null || viewer.standing === "guest" ? null : viewer.name;
}
