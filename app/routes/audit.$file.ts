import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "~/auth/viewer.server";
import { parseAuditAsked } from "~/services/people/audit-query.server";
import { exportLog } from "~/services/people/export-log.server";
import { fileOf } from "./file-of";
import { notFound } from "./not-found";

/** The log, or what is asked for of it, as a file. */
export function loader({ request, context, params: { file } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = parseAuditAsked((name) => searchParams.get(name));
  const viewer = requireViewer({ request, context });
  if (file === "log.csv") return fileOf(exportLog(viewer, asked, "csv"), "text/csv", "greenroom-log.csv");
  if (file === "log.json") return fileOf(exportLog(viewer, asked, "json"), "application/json", "greenroom-log.json");
  return notFound();
}
