import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type ServerBuild } from "@remix-run/node";
import { requireViewer } from "~/auth/viewer.server";
import type { DeskView } from "~/views/desk";
import type { BareJournal } from "./bare-journal";

const desk = "routes/attempts.$attemptId";

/**
 * The peer of a whole turn: the built app with another loader and action at the desk. They know the cookie, show the desk that was made beforehand
 * for as many turns, and put one line on disk; no attempt is read, nothing is replayed or decided.
 */
export function toBareBuild(build: ServerBuild, desks: readonly DeskView[], journal: BareJournal): ServerBuild {
  const route = build.routes[desk];
  if (!route) throw new Error(`the build has no route ${desk}`);
  const turns = new Map<string, number>();

  async function loader({ request, context, params: { attemptId = "" } }: LoaderFunctionArgs) {
    requireViewer({ request, context });
    return desks[turns.get(attemptId) ?? 0];
  }

  async function action({ request, context, params: { attemptId = "" } }: ActionFunctionArgs) {
    requireViewer({ request, context });
    const form = await request.formData();
    const turn = (turns.get(attemptId) ?? 0) + 1;
    const entry = { choice: String(form.get("choice")), at: new Date().toISOString() };
    await journal.append(JSON.stringify(["t", attemptId, turn, entry]));
    turns.set(attemptId, turn);
    return redirect(`/attempts/${attemptId}#turn-${turn}`, 303);
  }

  return { ...build, routes: { ...build.routes, [desk]: { ...route, module: { ...route.module, loader, action } } } };
}
