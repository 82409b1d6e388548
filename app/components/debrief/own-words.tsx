import { useWords } from "~/i18n/words";
import type { AttemptDebrief } from "~/views/debrief";

/** The trainee's own words before the result. Renders nothing if they left both fields empty. */
export function OwnWords({ reflection }: Pick<AttemptDebrief, "reflection">) {
  const { t } = useWords();
  const said = (["plus", "delta"] as const).filter((name) => reflection[name] !== "");
  if (said.length === 0) return null;
  return (
    <div className="rounded-xl bg-sunken px-4 py-3">
      <h2 className="eyebrow">{t("reflect.said")}</h2>
      <dl className="mt-1 space-y-1">
        {said.map((name) => (
          <div key={name} className="flex gap-2">
            <dt className="font-semibold">
              <span aria-hidden="true">{t(`reflect-sign.${name}`)}</span>
              <span className="sr-only">{t(`reflect.${name}`)}</span>
            </dt>
            <dd dir="auto" className="min-w-0 whitespace-pre-line">
              {reflection[name]}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
