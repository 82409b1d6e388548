import { Icon } from "~/components/frame/icon";
import type { LimitsView } from "~/engine/show/limits-view";
import { useWords } from "~/i18n/words";

/** The steps of this case, done and still to do, with how much each weighs. */
export function ProcessList({ process, reasons = false }: { process: LimitsView["process"]; reasons?: boolean }) {
  const { t } = useWords();
  if (process.length === 0) return <p className="text-soft">{t("limits.no-process")}</p>;
  return (
    <ul className="space-y-2">
      {process.map(({ title, done, severity, forbidden, reason }) => (
        <li key={title} className="flex gap-2">
          <Icon
            name={forbidden ? "cross" : done ? "check" : "dot"}
            className={`mt-[0.25em] ${!done ? "text-soft" : forbidden ? "text-bad" : "text-accent"}`}
          />
          <div className="min-w-0">
            <span>{title}</span>
            <span className="text-[0.9375rem] text-soft">
              {" · "}
              {forbidden ? t(done ? "limits.broken" : "limits.never") : done ? t("limits.done") : t(`severity.${severity}`)}
            </span>
            {reasons && reason && <p className="text-[0.9375rem] text-soft">{reason}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
