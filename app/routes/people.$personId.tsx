import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { may } from "~/auth/policy";
import { requireViewer } from "~/auth/viewer.server";
import { MemberPage } from "~/components/people/member-page";
import { pageMeta } from "~/i18n/page-meta";
import { viewCertificates } from "~/services/career/view-certificates.server";
import { makeResetLink } from "~/services/door/make-reset-link.server";
import { changeMember } from "~/services/people/change-member.server";
import { viewMember } from "~/services/people/view-people.server";
import { badRequest } from "./bad-request";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { personId = "" } }: LoaderFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const member = requireFound(await viewMember(viewer, personId));
  const leads = may(viewer.standing, "POST", "routes/people.$personId");
  return { member, leads, certificates: leads ? await viewCertificates(viewer, personId) : [] };
}

export async function action({ request, context, params: { personId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const intent = textOf(form, "intent");
  if (intent === "reset") {
    const made = requireFound(await makeResetLink(viewer, personId));
    return data({ link: new URL(`/resets/${made.token}`, request.url).href }, { headers: { "Cache-Control": "no-store" } });
  }
  if (intent !== "change") return badRequest();
  const asked = {
    name: textOf(form, "name"),
    role: textOf(form, "role"),
    level: textOf(form, "level"),
    teams: textOf(form, "teams"),
    active: textOf(form, "active") === "yes",
  };
  const changed = await changeMember(viewer, personId, { ...asked, shown: textOf(form, "shown"), confirmed: textOf(form, "confirmed") });
  if (changed.kind === "unknown") return notFound();
  if (changed.kind === "stale") return data({ stale: asked }, { status: 409 });
  if (changed.kind === "asks") return data({ asks: changed.about, given: asked });
  return changed.kind === "changed" ? data({ changed: true }) : data({ problem: changed.code, given: asked }, { status: 422 });
}

/** Always: after a conflict, too, the page shows who the member is by now. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export default function MemberRoute() {
  return <MemberPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  pageMeta(matches, shown ? "member.page" : "fault.page", shown ? { name: shown.member.name } : {});
