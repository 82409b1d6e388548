import { signOut } from "~/auth/cookie.server";

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

export function action() {
  return signOut();
}
