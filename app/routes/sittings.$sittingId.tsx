import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { Sitting } from "~/components/career/sitting";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { openSitting } from "~/services/career/open-sitting.server";
import { viewSitting } from "~/services/career/view-sitting.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { badRequest } from "./bad-request";
import { requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { sittingId = "" } }: LoaderFunctionArgs) {
  return requireFound(await viewSitting(requireViewer({ request, context }), sittingId, localeOf(request)));
}

export async function action({ request, context, params: { sittingId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  requireFound(await openSitting(viewer, sittingId));
  const form = await request.formData();
  switch (textOf(form, "intent")) {
    case "appeal": {
      const words = textOf(form, "words");
      const appealed = await appealSitting(viewer, sittingId, words);
      // There is one appeal, and another tab may have sent it: what is typed here is not it.
      if (appealed === "closed") throw new Response(null, { status: 409 });
      if (appealed === "no-words") return data({ problem: "appeal" as const, given: words }, { status: 422 });
      return redirect(`/sittings/${sittingId}`, 303);
    }
    case "next": {
      const attemptId = await nextAttempt(viewer, sittingId);
      return redirect(attemptId === null ? `/sittings/${sittingId}` : `/attempts/${attemptId}`, 303);
    }
    default:
      return badRequest();
  }
}

export default function SittingPage() {
  return <Sitting {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  pageMeta(matches, shown?.kind === "baseline" ? "sitting.baseline" : "sitting.title");
