import { type AppLoadContext, redirect } from "@remix-run/node";
import { noteSeen } from "~/services/door/note-seen.server";
import { endSession } from "~/services/door/session.server";
import { whoIsIn } from "~/services/door/who-is-in.server";
import type { Viewer } from "~/services/viewer";
import { setDevice } from "./device-cookie.server";
import { ownPath } from "./own-path";
import { may } from "./policy";
import { clearSession, sessionTokenOf, setSession } from "./session-cookie.server";

/**
 * The viewer behind the request's cookie, or null where it has no session or one that has ended. The server asks once a request and hands the answer to every loader and action. Whenever the
 * session is noted as in use, `renew` gets the cookie anew: a browser counts its days from when it was handed out.
 */
export async function recognize(request: Pick<Request, "headers">, renew: (header: string) => void = () => {}): Promise<Viewer | null> {
  const token = await sessionTokenOf(request.headers);
  if (token === null) return null;
  let isNoted = false;
  const viewer = await noteSeen(token, () => {
    isNoted = true;
  });
  if (isNoted) renew(await setSession(token));
  return viewer;
}

/** The viewer; throws a redirect to the first page, which leads back here, where nobody is signed in. */
export function requireViewer({ request, context }: { request: Request; context: AppLoadContext }): Viewer {
  return context.viewer ?? toFirstPage(request);
}

/** Throws a redirect to the first page, which leads back to where the request was going: each form is sent to the page that shows it. */
export function toFirstPage({ url }: Request): never {
  const { pathname, search } = new URL(url);
  throw redirect(`/?to=${encodeURIComponent(pathname + search)}`, 303);
}

/** Whether a request that is still being answered would be allowed now: its session may have ended meanwhile, and its viewer may be something else. */
export async function stillMay(request: Request, routeId: string): Promise<boolean> {
  const token = await sessionTokenOf(request.headers);
  const viewer = token === null ? null : await whoIsIn(token);
  return may(viewer?.standing ?? "visitor", request.method, routeId);
}

/** Hands over a new session, ends the one that the browser had, and leads on, to a path of this site only. `device` is what the browser shall show of this at its next sign-in. */
export async function enter(request: Request, session: string, to: string, device?: string): Promise<Response> {
  const before = await sessionTokenOf(request.headers);
  if (before !== null) await endSession(before);
  const answer = redirect(ownPath(to), { status: 303, headers: { "Set-Cookie": await setSession(session) } });
  if (device !== undefined) answer.headers.append("Set-Cookie", await setDevice(device));
  return answer;
}

/** Ends the session and leads to the first page, which may have something to say. */
export async function leave(request: Request, to: "/" | "/?done=erased" = "/"): Promise<Response> {
  const token = await sessionTokenOf(request.headers);
  if (token !== null) await endSession(token);
  return redirect(to, { status: 303, headers: { "Set-Cookie": await clearSession() } });
}
