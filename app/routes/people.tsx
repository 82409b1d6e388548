import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "~/auth/policy";
import { requireViewer } from "~/auth/viewer.server";
import { People } from "~/components/people/people";
import { pageMeta } from "~/i18n/page-meta";
import { viewPools } from "~/services/career/view-pools.server";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { viewPeople } from "~/services/people/view-people.server";
import { textOf } from "./text-of";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const [members, pools] = await Promise.all([viewPeople(viewer), viewPools(viewer)]);
  return { members, pools, leads: may(viewer.standing, "POST", "routes/people") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const made = await makeInvitation(viewer, { role: textOf(form, "role"), level: textOf(form, "level"), teams: textOf(form, "teams") });
  if (made === null) return data(null, { status: 422 });
  return data({ link: new URL(`/invitations/${made.token}`, request.url).href }, { headers: { "Cache-Control": "no-store" } });
}

export default function PeoplePage() {
  return <People {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "people.title");
