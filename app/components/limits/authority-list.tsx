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
      {authority.map(({ title, unit, given, most, charge, reason }) => (
        <li key={title}>
          <div className="flex flex-wrap justify-between gap-x-3">
            <span>{title}</span>
            <span className="font-semibold tabular-nums">
              {t(limitKey({ unit, given, most, charge }), {
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

function limitKey({ unit, given, most, charge }: Pick<LimitsView["authority"][number], "unit" | "given" | "most" | "charge">) {
  if (most === 0) return "limits.ask";
  if (given > 0) return charge ? "limits.charged-of" : "limits.given-of";
  if (unit === "times") return charge ? "limits.charge-at-most" : "limits.at-most";
  return charge ? "limits.charge-up-to" : "limits.up-to";
}
