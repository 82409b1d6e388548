import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { StudioHome } from "~/components/studio/studio-home";
import { pageMeta } from "~/i18n/page-meta";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { viewStudio } from "~/services/studio/view-studio.server";
import { textOf } from "./text-of";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return viewStudio(requireViewer({ request, context }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const given = { name: textOf(form, "name"), title: textOf(form, "title"), from: textOf(form, "from") };
  const begun = await beginDraft(viewer, given);
  return "problem" in begun ? data({ problem: begun.problem, given }, { status: 422 }) : redirect(`/studio/${begun.id}`, 303);
}

export default function StudioPage() {
  return <StudioHome {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "studio.title");
