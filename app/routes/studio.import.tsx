import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { ImportPage } from "~/components/studio/import-page";
import { pageMeta } from "~/i18n/page-meta";
import { beginImport, viewImport } from "~/services/studio/import-case.server";
import { textOf } from "./text-of";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const given = { text: textOf(form, "source") };
  const imported = { ...given, archive: textOf(form, "archive") };
  if (textOf(form, "intent") !== "begin") {
    const viewed = await viewImport(imported);
    return data({ ...viewed, given }, { status: "problems" in viewed ? 422 : 200 });
  }
  const begun = await beginImport(viewer, imported);
  return "id" in begun ? redirect(`/studio/${begun.id}`, 303) : data({ ...begun, given }, { status: 422 });
}

export default function ImportRoute() {
  return <ImportPage {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "studio-import.title");
