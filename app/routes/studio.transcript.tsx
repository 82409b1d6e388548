import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { TranscriptPage } from "~/components/studio/transcript-page";
import { pageMeta } from "~/i18n/page-meta";
import { beginTranscript, viewTranscript } from "~/services/studio/begin-transcript.server";
import { viewBeginning } from "~/services/studio/view-beginning.server";
import { pastedRoles } from "./pasted-roles";
import { textOf } from "./text-of";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  const { levels, competencies } = viewBeginning("");
  return { levels, competencies };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const field = (name: string) => textOf(form, name);
  const given = {
    ...{ name: field("name").trim(), title: field("title"), level: field("level"), competency: field("competency") },
    transcript: field("transcript"),
  };
  const pasted = { text: given.transcript, roles: pastedRoles(form) };
  const viewed = viewTranscript(pasted);
  if ("problems" in viewed) return data({ problems: viewed.problems, given }, { status: 422 });
  if (field("intent") !== "begin") return data({ ...viewed, given });
  const begun = await beginTranscript(viewer, given, pasted);
  if ("id" in begun) return redirect(`/studio/${begun.id}`, 303);
  return data({ ...viewed, ...begun, given }, { status: 422 });
}

export default function TranscriptRoute() {
  return <TranscriptPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "studio-chat.title");
