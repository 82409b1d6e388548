import { useWords } from "~/i18n/words";

interface MapToolsProps {
  zoomBy: (factor: number) => void;
  fit: () => void;
  /** Puts every card back; left out where none was moved. */
  tidy?: (() => void) | undefined;
}

/** How much nearer or farther one press goes. */
export const ZOOM_STEP = 1.3;

/** Buttons on a map that can be moved. */
export function MapTools({ zoomBy, fit, tidy }: MapToolsProps) {
  const { t } = useWords();
  return (
    <div className="map-tools">
      {tidy && (
        <button type="button" onClick={tidy}>
          {t("studio-map.tidy")}
        </button>
      )}
      <button type="button" onClick={() => zoomBy(1 / ZOOM_STEP)} aria-label={t("studio-map.farther")}>
        −
      </button>
      <button type="button" onClick={() => zoomBy(ZOOM_STEP)} aria-label={t("studio-map.nearer")}>
        +
      </button>
      <button type="button" onClick={fit}>
        {t("studio-map.whole")}
      </button>
    </div>
  );
}
