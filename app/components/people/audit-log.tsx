import { Link } from "@remix-run/react";
import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { ScrollSideways } from "~/components/frame/scroll-sideways";
import { useWords } from "~/i18n/words";
import type { AuditRow, AuditValue, AuditView, AuditWhat } from "~/views/audit";
import { auditAddress } from "./audit-address";
import { AuditFilter } from "./audit-filter";

/** What the value of an entry answers, where that does not go without saying. */
const questions = {
  "sign-ins-tried": "tries",
  "sitting-ended": "passed",
  "review-refused": "sitting",
  "signed-off": "ready",
  "appeal-answered": "granted",
} as const satisfies Partial<Record<AuditWhat, string>>;

/** Who did what, newest first: page by page, and as a file. */
export function AuditLog({ rows, all, held, asked, whats, older, isNewest }: AuditView) {
  const { t, instant, decimal } = useWords();
  const value = useValueWords();
  const done = ({ what, whom }: AuditRow) => {
    if (typeof what !== "string") return what.code;
    if (what === "joined" && whom !== null) return t("audit.joined-by", { name: whom });
    return isAsked(what) ? `${t(`audit-what.${what}`)}. ${t(`audit-question.${questions[what]}`)}` : t(`audit-what.${what}`);
  };
  return (
    <Page wide>
      <h1 className="title">{t("audit.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("audit.text", { all: decimal(all, 0) })}</p>
      {held > 0 && <p className="mt-2 max-w-prose text-soft">{t("audit.held", { count: held })}</p>}
      <AuditFilter asked={asked} whats={whats} />
      {rows.length === 0 ? (
        <p className="card mt-6 p-5">{t("audit.none")}</p>
      ) : (
        <ScrollSideways label={t("audit.title")} className="mt-6">
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
              {rows.map((row) => {
                const { id, at, who, what, whom, before, after } = row;
                return (
                  <tr key={id} className="border-b border-line last:border-0">
                    <td className="whitespace-nowrap">{instant(at)}</td>
                    <td>{who ?? t(what === "sign-ins-tried" ? "audit.stranger" : "audit.nobody")}</td>
                    <td>{done(row)}</td>
                    <td>{(what === "joined" ? null : whom) ?? "–"}</td>
                    <td>{value(before)}</td>
                    <td>{value(after)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollSideways>
      )}
      <nav aria-label={t("audit.pages")} className="no-print mt-6 flex flex-wrap gap-3">
        {!isNewest && (
          <Link to={auditAddress("/audit", asked)} className="button">
            {t("audit.newest")}
          </Link>
        )}
        {older !== null && (
          <Link to={auditAddress("/audit", asked, older)} className="button">
            {t("audit.older")}
          </Link>
        )}
      </nav>
      <section className="no-print mt-10" aria-labelledby="export">
        <h2 id="export" className="heading">
          {t("audit.export")}
        </h2>
        <p className="mt-2 max-w-prose text-soft">{t("audit.export-text")}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          {(["csv", "json"] as const).map((format) => (
            <a key={format} href={auditAddress(`/audit/log.${format}`, asked)} className="button" download>
              {t(`audit-export.${format}`)}
            </a>
          ))}
        </p>
      </section>
    </Page>
  );
}

function isAsked(what: AuditWhat): what is keyof typeof questions {
  return Object.hasOwn(questions, what);
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
