import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "~/auth/viewer.server";
import { exportOwnData } from "~/services/people/export-own-data.server";

/** Everything about oneself, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const own = await exportOwnData(requireViewer({ request, context }));
  return new Response(`${JSON.stringify(own, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="greenroom-my-data.json"',
      "Cache-Control": "no-store",
    },
  });
}
