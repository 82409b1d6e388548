import { sign } from "~/process/digest.server";
import type { Person } from "~/store/documents";

/** A mark of everything that the form of a guest changes. It differs as soon as one of the values does. */
export function shownGuest({ name, level }: Pick<Person, "name" | "level">): string {
  return sign("shown guest", JSON.stringify([name, level]));
}
