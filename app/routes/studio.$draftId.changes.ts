import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer, stillMay } from "~/auth/viewer.server";
import { formEntries } from "~/components/studio/form-entries";
import { type Edited, pushChanges, stepDraft } from "~/services/studio/change-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { moveInDraft } from "~/services/studio/draft-presence.server";
import { fillFields } from "~/services/studio/fill-draft.server";
import { hearNews, newsSince } from "~/services/studio/hear-news.server";
import type { PushAnswer } from "~/views/studio-news";
import { badRequest } from "./bad-request";
import { eventsOf } from "./events-of";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

const ROUTE = "routes/studio.$draftId.changes";

/** What happens to a draft, as server-sent events. A browser that comes back names the version that it heard of last. */
export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const { searchParams } = new URL(request.url);
  const { state } = requireFound(await openDraft(draftId));
  const from = versionOf(request.headers.get("Last-Event-ID") ?? searchParams.get("from"));
  // Of a draft that was put back from an older copy of the data nothing can be told to a page that is ahead of it.
  if (from === null || from > state.version) return new Response(null, { status: 204 });
  if (request.method === "HEAD") return new Response(null);
  const news = hearNews(viewer, draftId, {
    from,
    tab: searchParams.get("tab") ?? "",
    at: searchParams.get("at") ?? "",
    signal: request.signal,
    isStillAllowed: () => stillMay(request, ROUTE),
  });
  return eventsOf(news);
}

/** What an editor sends: what was typed, an edit taken back or done again, or where someone is. It is on disk before the answer leaves. */
export async function action({ request, context, params: { draftId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const [intent, client] = [textOf(form, "intent"), textOf(form, "client")];
  if (intent === "fill") return Response.json(requireFound(await fillFields(viewer, draftId, textOf(form, "at"), formEntries(form))));
  const version = versionOf(textOf(form, "version"));
  if (!/^[\w-]{8,40}$/.test(client) || version === null) return badRequest();
  switch (intent) {
    case "place":
      moveInDraft(viewer, draftId, client, textOf(form, "at"));
      return new Response(null, { status: 204 });
    case "undo":
    case "redo":
      // Under a name of its own, since the editor does not have this change yet.
      return answered(draftId, version, await stepDraft(viewer, draftId, intent, `${client}-step`));
    case "push": {
      const updates = updatesOf(textOf(form, "updates"));
      if (updates === null) return badRequest();
      const goesOn = textOf(form, "goes-on") === "yes";
      return answered(draftId, version, await pushChanges(viewer, draftId, { version, client, updates, ...(goesOn && { goesOn }) }));
    }
    default:
      return badRequest();
  }
}

async function answered(id: string, version: number, edited: Edited): Promise<Response> {
  const tell = (answer: PushAnswer, status = 200) => Response.json(answer, { status });
  if (edited.kind === "changed") return tell({ version: edited.version, changes: newsSince(requireFound(await openDraft(id)), version) });
  if (edited.kind === "unknown") return notFound();
  if (edited.kind === "archived") return tell({ problem: "closed" }, 409);
  return edited.kind === "nothing" ? tell({ problem: "nothing" }) : tell({ problem: "unfit" }, 422);
}

function versionOf(words: string | null): number | null {
  return words !== null && /^\d{1,9}$/.test(words) ? Number(words) : null;
}

function updatesOf(words: string): unknown[] | null {
  try {
    const read: unknown = JSON.parse(words);
    return Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}
