import { Form, Link } from "@remix-run/react";
import { Field } from "~/components/form/field";
import { SelectField } from "~/components/form/select-field";
import { useWords } from "~/i18n/words";
import type { AuditView } from "~/views/audit";
import { auditAddress } from "./audit-address";

/** What of the log to show: one kind of entry, or those of one person. It works by its address, so a filter can be bookmarked. */
export function AuditFilter({ asked, whats }: Pick<AuditView, "asked" | "whats">) {
  const { t, compare } = useWords();
  const kinds = whats.map((what) => [what, t(`audit-what.${what}`)] as const);
  const isFiltered = asked.what !== null || asked.name !== "";
  return (
    <Form key={`${asked.what} ${asked.name}`} method="get" className="card no-print mt-6 flex flex-wrap items-end gap-4 p-4">
      <div className="min-w-0 grow basis-64">
        <SelectField
          name="what"
          label={t("audit-filter.what")}
          value={asked.what ?? ""}
          options={[["", t("audit-filter.anything")], ...kinds.sort(([, one], [, other]) => compare(one, other))]}
        />
      </div>
      <div className="min-w-0 grow basis-48">
        <Field name="name" label={t("audit-filter.name")} defaultValue={asked.name} maxLength={80} autoComplete="off" />
      </div>
      <button type="submit" className="button">
        {t("audit-filter.submit")}
      </button>
      {isFiltered && (
        <Link to={auditAddress("/audit")} className="link py-2">
          {t("audit-filter.clear")}
        </Link>
      )}
    </Form>
  );
}
