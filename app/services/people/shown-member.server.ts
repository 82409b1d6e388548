import { sign } from "~/process/digest.server";
import type { Account, Person } from "~/store/documents";

/** A mark of everything that the form of a member changes. It differs as soon as one of the values does. */
export function shownMember({ name, level }: Pick<Person, "name" | "level">, { role, teams, active }: Account): string {
  return sign("shown member", JSON.stringify([name, role, level, teams, active]));
}
