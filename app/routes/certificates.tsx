import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { Certificates } from "~/components/career/certificates";
import { pageMeta } from "~/i18n/page-meta";
import { viewCertificates } from "~/services/career/view-certificates.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { certificates: await viewCertificates(requireViewer({ request, context })) };
}

export default function CertificatesPage() {
  return <Certificates {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "certificates.title");
