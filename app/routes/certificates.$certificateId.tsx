import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/auth/policy";
import { requireViewer } from "~/auth/viewer.server";
import { Certificate } from "~/components/career/certificate";
import { pageMeta } from "~/i18n/page-meta";
import { revokeCertificate } from "~/services/career/revoke-certificate.server";
import { viewCertificate } from "~/services/career/view-certificate.server";
import { notFound, requireFound } from "./not-found";

export async function loader({ request, context, params: { certificateId = "" } }: LoaderFunctionArgs) {
  const found = requireFound(await viewCertificate(certificateId));
  const leads = may(context.viewer?.standing ?? "visitor", "POST", "routes/certificates.$certificateId");
  const address = new URL(`/certificates/${certificateId}`, request.url).href;
  return data({ ...found, leads, address }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, context, params: { certificateId = "" } }: ActionFunctionArgs) {
  return (await revokeCertificate(requireViewer({ request, context }), certificateId))
    ? redirect(`/certificates/${certificateId}`, 303)
    : notFound();
}

export default function CertificatePage() {
  return <Certificate {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "certificate.title");
