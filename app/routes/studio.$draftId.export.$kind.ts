import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "~/auth/viewer.server";
import { exportDraft } from "~/services/studio/export-draft.server";
import { requireFound } from "./not-found";

/** A draft as a file to keep: `yaml`, `zip` or `csv`. */
export async function loader({ request, context, params: { draftId = "", kind = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  const { name, type, bytes } = requireFound(await exportDraft(draftId, kind));
  return new Response(bytes, {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "no-store" },
  });
}
