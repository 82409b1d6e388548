import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "~/auth/policy";
import { requireViewer } from "~/auth/viewer.server";
import { Career } from "~/components/career/career";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { viewCareer } from "~/services/career/view-career.server";
import { writtenRules } from "~/services/career/written-rules.server";
import { badRequest } from "./bad-request";
import { notFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer({ request, context });
  return {
    ...(await viewCareer(viewer)),
    written: writtenRules(localeOf(request)),
    member: may(viewer.standing, "POST", "routes/career"),
    // How strict a gate is concerns those who set it. The page is public, and frightening to someone who is to sit it.
    judges: may(viewer.standing, "GET", "routes/reviews"),
  };
}

/** Begins a sitting, or leads to the one that is open. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const kind = textOf(form, "kind");
  if (kind !== "baseline" && kind !== "gate") return badRequest();
  const begun = await beginSitting(requireViewer({ request, context }), textOf(form, "gate"), kind);
  if (begun.kind === "begun") return redirect(`/sittings/${begun.sittingId}`, 303);
  return begun.kind === "unknown" ? notFound() : data({ problem: begun.kind }, { status: 422 });
}

export default function CareerPage() {
  return <Career {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "career.title");
