import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "~/auth/viewer.server";
import { sharedSources } from "~/services/studio/shared-sources.server";

/** What all cases share, for the workers of a draft's page. It is asked for once. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  return { shared: sharedSources() };
}

export const shouldRevalidate = () => false;
