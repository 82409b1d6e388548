import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/auth/policy";
import { requireViewer } from "~/auth/viewer.server";
import { Certificate } from "~/components/career/certificate";
import { pageMeta } from "~/i18n/page-meta";
import { restoreCertificate } from "~/services/career/restore-certificate.server";
import { revokeCertificate } from "~/services/career/revoke-certificate.server";
import { viewCertificate } from "~/services/career/view-certificate.server";
import { badRequest } from "./bad-request";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { certificateId = "" } }: LoaderFunctionArgs) {
  const found = requireFound(await viewCertificate(certificateId));
  const leads = may(context.viewer?.standing ?? "visitor", "POST", "routes/certificates.$certificateId");
  const address = new URL(`/certificates/${certificateId}`, request.url).href;
  const asks = leads && new URL(request.url).searchParams.has("ask");
  return data({ ...found, leads, asks, address }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, context, params: { certificateId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const change = changes.get(textOf(await request.formData(), "intent"));
  if (change === undefined) return badRequest();
  return (await change(viewer, certificateId)) ? redirect(`/certificates/${certificateId}`, 303) : notFound();
}

const changes = new Map([
  ["revoke", revokeCertificate],
  ["restore", restoreCertificate],
]);

export default function CertificatePage() {
  return <Certificate {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "certificate.title");
