import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { ScrollSideways } from "~/components/frame/scroll-sideways";
import { useWords } from "~/i18n/words";
import type { AuditRow, AuditValue, AuditView } from "~/views/audit";

/** Who did what, newest first. */
export function AuditLog({ rows, all, held }: AuditView) {
  const { t, instant, decimal } = useWords();
  const value = useValueWords();
  const done = (what: AuditRow["what"]) => (typeof what === "string" ? t(`audit-what.${what}`) : what.code);
  return (
    <Page wide>
      <h1 className="title">{t("audit.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("audit.text", { shown: decimal(rows.length, 0), all: decimal(all, 0) })}</p>
      {held > 0 && <p className="mt-2 max-w-prose text-soft">{t("audit.held", { count: held })}</p>}
      <ScrollSideways label={t("audit.title")} className="mt-8">
        <table className="w-full text-left text-[0.9375rem] [&_td]:px-4 [&_td]:py-2 [&_th]:px-4 [&_th]:py-2">
          <thead>
            <tr className="border-b border-line">
              {(["at", "who", "what", "whom", "before", "after"] as const).map((column) => (
                <th key={column} scope="col" className="whitespace-nowrap">
                  {t(`audit-column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, at, who, what, whom, before, after }) => (
              <tr key={id} className="border-b border-line last:border-0">
                <td className="whitespace-nowrap">{instant(at)}</td>
                <td>{who ?? t(what === "sign-ins-tried" ? "audit.stranger" : "audit.nobody")}</td>
                <td>{done(what)}</td>
                <td>{whom ?? "–"}</td>
                <td>{value(before)}</td>
                <td>{value(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </Page>
  );
}

function useValueWords(): (value: AuditValue | null) => string {
  const { t } = useWords();
  const { levelShort } = useLadder();
  return (value) => {
    if (value === null) return "–";
    if ("yes" in value) return t(value.yes ? "audit-value.yes" : "audit-value.no");
    if ("role" in value) return t(`role.${value.role}`);
    return "level" in value ? levelShort(value.level) : value.text;
  };
}
