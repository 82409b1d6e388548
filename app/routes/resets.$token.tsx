import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/auth/viewer.server";
import { Reset } from "~/components/door/reset";
import { SpentLink } from "~/components/door/spent-link";
import { pageMeta } from "~/i18n/page-meta";
import { resetPassword, viewReset } from "~/services/door/reset-password.server";
import { textOf } from "./text-of";

export async function loader({ params: { token = "" } }: LoaderFunctionArgs) {
  const reset = await viewReset(token);
  return data({ reset }, { status: reset ? 200 : 404 });
}

export async function action({ request, params: { token = "" } }: ActionFunctionArgs) {
  const changed = await resetPassword(token, textOf(await request.formData(), "password"));
  if (changed === null) return data(null, { status: 404 });
  if ("session" in changed) return enter(request, changed.session, "/", changed.device);
  return data({ problem: changed.problem }, { status: 422 });
}

export default function ResetPage() {
  const { reset } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return reset && answer !== null ? <Reset {...reset} problem={answer?.problem} /> : <SpentLink />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "reset.title");
