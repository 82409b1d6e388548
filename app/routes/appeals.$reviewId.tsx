import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { Appeal } from "~/components/review/appeal";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { answerAppeal } from "~/services/review/answer-appeal.server";
import { viewAppeal } from "~/services/review/view-appeal.server";
import { badRequest } from "./bad-request";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { reviewId = "" } }: LoaderFunctionArgs) {
  return requireFound(await viewAppeal(requireViewer({ request, context }), reviewId, localeOf(request)));
}

export async function action({ request, context, params: { reviewId = "" } }: ActionFunctionArgs) {
  const form = await request.formData();
  const [granted, words] = [textOf(form, "granted"), textOf(form, "words")];
  const answered = await answerAppeal(requireViewer({ request, context }), reviewId, { granted, words });
  switch (answered) {
    case "unknown":
      return notFound();
    case "neither":
      return badRequest();
    case "answered":
      return redirect("/reviews", 303);
    case "no-words":
      return data({ problem: answered, given: words }, { status: 422 });
    case "late":
      return data({ problem: answered, given: words }, { status: 409 });
  }
}

/** Always: if another leader was quicker, the page shows that the appeal is answered. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export default function AppealPage() {
  return <Appeal {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "appealed.page");
