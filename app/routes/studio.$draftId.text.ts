import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "~/auth/viewer.server";
import { draftText } from "~/services/studio/draft-text.server";
import { requireFound } from "./not-found";

/** A draft's text for the workers of its page. After each change that is sent, the page asks for it again. */
export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  return data(requireFound(await draftText(draftId)));
}
