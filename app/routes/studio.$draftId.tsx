import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { DraftPage } from "~/components/studio/draft-page";
import { formEntries } from "~/components/studio/form-entries";
import { pageMeta } from "~/i18n/page-meta";
import { isAddable } from "~/services/studio/addable";
import { stepDraft } from "~/services/studio/change-draft.server";
import { fillDraft } from "~/services/studio/fill-draft.server";
import { joinPlaces } from "~/services/studio/join-places.server";
import { keepDraft } from "~/services/studio/keep-draft.server";
import { replaceText } from "~/services/studio/replace-text.server";
import { addThing, moveThing, removeThing, renameThing, type Shaped } from "~/services/studio/shape-draft.server";
import { viewDraft } from "~/services/studio/view-draft.server";
import { writeTestLines } from "~/services/studio/write-test-lines.server";
import { badRequest } from "./bad-request";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const { searchParams } = new URL(request.url);
  const asked = { at: searchParams.get("at") ?? "", withSource: searchParams.get("view") === "source" };
  return { draft: requireFound(await viewDraft(viewer, draftId, asked)) };
}

export async function action({ request, context, params: { draftId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const intent = textOf(form, "intent");
  if (intent === "undo" || intent === "redo") {
    const stepped = await stepDraft(viewer, draftId, intent);
    return stepped.kind === "unknown" ? notFound() : back(request);
  }
  if (intent === "archive" || intent === "unarchive") return (await keepDraft(viewer, draftId, intent)) ? back(request) : notFound();
  if (intent === "test-lines") {
    const written = await writeTestLines(viewer, draftId, textOf(form, "lines"));
    if (written === "unknown") return notFound();
    return written === "written" ? data({ saved: true }) : data({ testLines: written }, { status: 422 });
  }
  const [act = "", place = ""] = textOf(form, "act").split(" ");
  const row = act === "out" || act === "up" || act === "down" ? ({ act, path: place } as const) : null;
  if (intent === "fill" || row) {
    const fields = formEntries(form);
    const filled = await fillDraft(viewer, draftId, textOf(form, "at"), fields, row);
    if (filled.kind === "unknown") return notFound();
    if (filled.kind === "filled") return data({ saved: true });
    const given = Object.fromEntries(fields.map(({ path, filled: typed }) => [path, typeof typed === "string" ? typed : [...typed]]));
    return data({ problems: filled.problems, given }, { status: 422 });
  }
  const shaped = await shape(viewer, draftId, intent, form);
  if (shaped) return answerShape(request, shaped, { intent, name: textOf(form, "name"), words: textOf(form, "words") });
  if (intent !== "source") return badRequest();
  const typed = textOf(form, "source");
  const replaced = await replaceText(viewer, draftId, Number(textOf(form, "version")), typed);
  if (replaced.kind === "unknown") return notFound();
  return replaced.kind === "changed" ? data({ saved: true }) : data({ sourceProblem: replaced.kind, typed }, { status: 422 });
}

/** Adds, renames, moves or takes out what the form names; null where it asks for something else. */
async function shape(viewer: ReturnType<typeof requireViewer>, id: string, intent: string, form: FormData): Promise<Shaped | null> {
  const [at, name, kind] = [textOf(form, "at"), textOf(form, "name").trim(), textOf(form, "kind")];
  if (intent.startsWith("add-") && isAddable(kind))
    return addThing(viewer, id, { kind, within: textOf(form, "within"), name, words: textOf(form, "words").trim() || name });
  if (intent === "add-way")
    return joinPlaces(viewer, id, {
      ...{ from: textOf(form, "from"), to: textOf(form, "to") },
      ...{ words: textOf(form, "words").trim(), says: textOf(form, "says").trim() },
    });
  if (intent === "rename") return renameThing(viewer, id, at, name);
  if (intent === "remove") return removeThing(viewer, id, at);
  if (intent === "up" || intent === "down") return moveThing(viewer, id, at, intent === "up" ? -1 : 1);
  return null;
}

function answerShape(request: Request, shaped: Shaped, typed: { intent: string; name: string; words: string }) {
  if (shaped.kind === "unknown") return notFound();
  if (shaped.kind === "problem") return data({ shape: { ...typed, problem: shaped.problem } }, { status: 422 });
  const { pathname, searchParams } = new URL(request.url);
  const tried = searchParams.get("try");
  return redirect(
    `${pathname}?${new URLSearchParams({ at: shaped.at, ...(tried !== null && { try: tried }) })}#${typed.intent === "add-way" ? "map" : "form"}`,
    303,
  );
}

/** To where the form was sent from. */
function back(request: Request) {
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, 303);
}

export default function DraftRoute() {
  return <DraftPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  pageMeta(matches, shown ? "studio.page" : "fault.page", shown ? { title: shown.draft.title } : {});
