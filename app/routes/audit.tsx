import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AuditLog } from "~/components/people/audit-log";
import { titled } from "~/i18n/title";
import { viewAudit } from "~/services/people/view-audit.server";

export function loader() {
  return viewAudit();
}

export default function AuditPage() {
  return <AuditLog {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => titled(matches, "audit.title");
