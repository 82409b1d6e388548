import { now } from "~/process/clock.server";
import { digestOf } from "~/process/digest.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { ownerOf } from "./session-owner.server";

/** The viewer behind this token, or null where its session has ended. Nobody is noted as seen: an answer that goes on for hours is no request. */
export async function whoIsIn(token: string): Promise<Viewer | null> {
  const session = await store().sessions.get(digestOf(token));
  const person = session && (await ownerOf(session, now().getTime()));
  return person ? toViewer(person) : null;
}
