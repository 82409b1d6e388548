import { redirect } from "@remix-run/node";

/** Leads to the page that the form was sent from. */
export function toSelf(request: Request, hash = "") {
  const { pathname, search } = new URL(request.url);
  return redirect(pathname.replace(/\.data$/, "") + search + hash, 303);
}
