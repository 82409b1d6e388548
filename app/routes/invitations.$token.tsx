import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { alreadyIn } from "~/auth/already-in";
import { enter } from "~/auth/viewer.server";
import { AlreadyIn } from "~/components/door/already-in";
import { Invitation } from "~/components/door/invitation";
import { SpentLink } from "~/components/door/spent-link";
import { pageMeta } from "~/i18n/page-meta";
import { acceptInvitation } from "~/services/door/accept-invitation.server";
import { viewInvitation } from "~/services/door/view-invitation.server";
import { notFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ context: { viewer }, params: { token = "" } }: LoaderFunctionArgs) {
  const invitation = await viewInvitation(viewer, token);
  return data({ invitation, already: alreadyIn(viewer) }, { status: invitation ? 200 : 404 });
}

export async function action({ request, context: { viewer }, params: { token = "" } }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { name: textOf(form, "name"), mail: textOf(form, "mail") };
  const fields = { ...given, password: textOf(form, "password"), claim: textOf(form, "claim") === "yes" };
  const accepted = await acceptInvitation(viewer, token, fields);
  if (accepted === null) return notFound();
  if ("session" in accepted) return enter(request, accepted.session, "/", accepted.device);
  return data({ given, problems: accepted.problems }, { status: 422 });
}

export default function InvitationPage() {
  const { invitation, already } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (invitation && already !== null) return <AlreadyIn name={already} door="invitation" />;
  return invitation ? <Invitation {...invitation} {...answer} /> : <SpentLink />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "invitation.title");
