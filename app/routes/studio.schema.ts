import { caseSchema } from "~/services/author/case-schema.server";

/** What can stand in a case, for an editor that completes. */
export function loader() {
  return new Response(caseSchema(), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "private, max-age=300" },
  });
}
