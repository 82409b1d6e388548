import { createCookie, redirect } from "@remix-run/node";
import { isPerson } from "~/services/is-person.server";
import { secret } from "~/services/secret.server";
import { settings } from "~/services/settings.server";

const DAYS_90 = 90 * 24 * 60 * 60;

function cookie() {
  return createCookie("greenroom", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: DAYS_90,
    secrets: [secret()],
    secure: settings().cookieSecure ?? false,
  });
}

/** Who is signed in, or null: nobody, a forged cookie, or a person who is no longer here. */
export async function personIdOf(request: Request): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get("Cookie"));
  return typeof value === "string" && (await isPerson(value)) ? value : null;
}

/** Who is signed in; throws a redirect to the first page, which leads back here, where nobody is. */
export async function requirePersonId(request: Request): Promise<string> {
  const id = await personIdOf(request);
  if (id !== null) return id;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/?to=${encodeURIComponent(request.method === "GET" ? pathname + search : "/")}`, 303);
}

/** Signs a person in and leads on, to a path of this site only. */
export async function signIn(personId: string, to: string): Promise<Response> {
  return redirect(ownPath(to), { status: 303, headers: { "Set-Cookie": await cookie().serialize(personId) } });
}

export async function signOut(): Promise<Response> {
  return redirect("/", { status: 303, headers: { "Set-Cookie": await cookie().serialize("", { maxAge: 0 }) } });
}

/** The path, if it is one of this site as an address has it, in printable ASCII; else the first page. Anything else a header cannot carry. */
function ownPath(to: string): string {
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : "/";
}
