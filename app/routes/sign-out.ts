import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { leave } from "~/auth/viewer.server";
import { textOf } from "./text-of";

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/** A guest has nothing but this session to get back by, and so is first told what signing out loses. */
export async function action({ request, context }: ActionFunctionArgs) {
  const confirmed = textOf(await request.formData(), "confirmed") === "yes";
  return context.viewer?.standing === "guest" && !confirmed ? redirect("/account#sign-out", 303) : leave(request);
}
