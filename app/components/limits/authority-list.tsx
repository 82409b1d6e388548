import type { LimitsView } from "~/engine/show/limits-view";
import { useWords } from "~/i18n/words";

/** The amounts that may be given over this case, each as given of most. */
export function AuthorityList({
  authority,
  currency,
  reasons = false,
}: {
  authority: LimitsView["authority"];
  currency: string;
  reasons?: boolean;
}) {
  const { t, amount } = useWords();
  if (authority.length === 0) return <p className="text-soft">{t("limits.no-authority")}</p>;
  return (
    <ul className="space-y-2">
      {authority.map(({ title, unit, given, most, reason }) => (
        <li key={title}>
          <div className="flex flex-wrap justify-between gap-x-3">
            <span>{title}</span>
            <span className="font-semibold tabular-nums">
              {most === 0
                ? t("limits.ask")
                : given === 0
                  ? t(unit === "times" ? "limits.at-most" : "limits.up-to", { most: amount(most, unit, currency) })
                  : t("limits.given-of", {
                      given: unit === "times" ? given : amount(given, unit, currency),
                      most: amount(most, unit, currency),
                    })}
            </span>
          </div>
          {reasons && reason && <p className="text-[0.9375rem] text-soft">{reason}</p>}
        </li>
      ))}
    </ul>
  );
}
