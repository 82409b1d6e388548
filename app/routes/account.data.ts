import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "~/auth/viewer.server";
import { exportOwnData } from "~/services/people/export-own-data.server";
import { fileOf } from "./file-of";

/** Everything about oneself, as a file. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return fileOf(exportOwnData(requireViewer({ request, context })), "application/json", "greenroom-my-data.json");
}
