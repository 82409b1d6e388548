import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { AuditLog } from "~/components/people/audit-log";
import { pageMeta } from "~/i18n/page-meta";
import { parseAuditAsked } from "~/services/people/audit-query.server";
import { viewAudit } from "~/services/people/view-audit.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = parseAuditAsked((name) => searchParams.get(name));
  return viewAudit(requireViewer({ request, context }), asked, searchParams.get("before") ?? undefined);
}

export default function AuditPage() {
  return <AuditLog {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "audit.title");
