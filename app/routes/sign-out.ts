import type { ActionFunctionArgs } from "@remix-run/node";
import { leave } from "~/auth/viewer.server";

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

export function action({ request }: ActionFunctionArgs) {
  return leave(request);
}
