import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type { UnsentPageView, UnsentReason } from "~/views/unsent";
import { formTokenOf, onPage } from "./form-token.server";
import { headerLinks } from "./header-links";
import { type SentForm, sentFields, sentToken } from "./sent-form.server";

/** The header by which the page's script learns why a form had no effect. */
export const UNSENT = "Greenroom-Unsent";

const statuses: Record<UnsentReason, number> = {
  "signed-out": 403,
  "signed-in": 403,
  stale: 403,
  "no-cookies": 403,
  "too-many": 429,
  gone: 404,
  fault: 500,
};

/**
 * Throws the answer to a form that had no effect. A page that was sent without script is lost with what was typed there, so the answer holds the words, and a form
 * to send them once more. Where nothing was typed, a session that is over leads to signing in, and what is gone or broken to its usual page.
 */
export function throwUnsent(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  sent: SentForm,
  reason: UnsentReason,
  status = statuses[reason],
): never {
  const { viewer } = context;
  sent.unsent = reason;
  const { pathname, search } = new URL(request.url);
  const path = pathname + search;
  const fields = sent.isDocument ? sentFields(sent) : [];
  const hasWords = fields.some((field) => field.kind === "words" && field.value.trim() !== "");
  if (!sent.isDocument) throw new Response(null, { status });
  if (!hasWords && reason === "signed-out") throw redirect(`/?to=${encodeURIComponent(path)}`, 303);
  const formToken = onPage(formTokenOf(viewer, request.headers.get("Cookie") ?? "") ?? "", context.reference);
  const isTooOld = reason === "signed-in" || reason === "stale" || reason === "no-cookies";
  const token = (isTooOld ? null : sentToken(sent)) ?? formToken;
  const isTold = hasWords || (reason !== "gone" && reason !== "fault");
  const page: UnsentPageView = {
    unsent: isTold ? { reason, path, fields, token, name: viewer?.name ?? null } : null,
    links: viewer && headerLinks(viewer.standing),
    formToken,
  };
  throw data(page, { status });
}
