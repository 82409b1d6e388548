import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { BeginPage } from "~/components/studio/begin-page";
import { pageMeta } from "~/i18n/page-meta";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { viewBeginning } from "~/services/studio/view-beginning.server";
import { textOf } from "./text-of";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  return viewBeginning(new URL(request.url).searchParams.get("from") ?? "");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const field = (name: string) => textOf(form, name);
  const given = {
    ...{ name: field("name").trim(), title: field("title"), from: field("from") },
    ...{ level: field("level"), competency: field("competency") },
    customer: { name: field("customer"), asks: field("asks"), needs: field("needs"), says: field("says") },
  };
  const begun = await beginDraft(viewer, given);
  return "problem" in begun ? data({ problem: begun.problem, given }, { status: 422 }) : redirect(`/studio/${begun.id}`, 303);
}

export default function NewCasePage() {
  return <BeginPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "studio-begin.title");
