import type { Person, Session } from "~/store/documents";
import { store } from "~/store/open.server";
import { isLive } from "./session-life";

/** The person whom a session opens the house for at this instant (ms since 1970); null where it has ended, or they are gone. */
export async function ownerOf(session: Session, at: number): Promise<Person | null> {
  const person = await store().people.get(session.personId);
  return person && isLive(person, session, at) ? person : null;
}
