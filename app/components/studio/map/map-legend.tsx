import { useWords } from "~/i18n/words";

const cards = [
  ["situation", "open", "studio-map.phase-open"],
  ["situation", "solve", "studio-map.phase-solve"],
  ["situation", "close", "studio-map.phase-close"],
  ["ending", "yes", "studio-map.need-yes"],
  ["ending", "partly", "studio-map.need-partly"],
  ["ending", "no", "studio-map.need-no"],
] as const;

const lines = { plain: "map-way map-way-2", dashed: "map-way map-way-2 map-way-dashed", best: "map-way-best" };

/** What colors, shapes and lines on the map stand for. */
export function MapLegend() {
  const { t } = useWords();
  return (
    <details className="mt-1 text-[0.9375rem] text-soft">
      <summary className="min-h-9 py-1.5">{t("studio-map.legend")}</summary>
      <ul className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-2">
        {cards.map(([kind, tone, words]) => (
          <li key={tone} className="flex items-center gap-2">
            <span className="map-card map-sample" data-kind={kind} data-tone={tone} aria-hidden="true" />
            {t(words)}
          </li>
        ))}
        {(["plain", "dashed", "best"] as const).map((line) => (
          <li key={line} className="flex items-center gap-2">
            <svg width="36" height="8" aria-hidden="true" className={lines[line]}>
              <path d="M0,4H36" />
            </svg>
            {t(`studio-map.way-${line}`)}
          </li>
        ))}
      </ul>
      <p className="mt-2">{t("studio-map.keys")}</p>
    </details>
  );
}
