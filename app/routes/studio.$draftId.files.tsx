import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { FilesPage } from "~/components/studio/files-page";
import { pageMeta } from "~/i18n/page-meta";
import { changeWords, viewWords } from "~/services/studio/draft-words.server";
import { viewFiles } from "~/services/studio/view-files.server";
import { requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  return requireFound(await viewFiles(draftId));
}

export async function action({ request, context, params: { draftId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const csv = textOf(form, "source");
  const answer =
    textOf(form, "intent") === "change"
      ? await changeWords(viewer, draftId, { csv, version: Number(textOf(form, "version")) })
      : await viewWords(draftId, csv);
  const found = requireFound(answer);
  return data({ ...found, csv }, { status: "problem" in found ? 422 : 200 });
}

export default function FilesRoute() {
  return <FilesPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  pageMeta(matches, shown ? "studio.page" : "fault.page", shown ? { title: shown.title } : {});
