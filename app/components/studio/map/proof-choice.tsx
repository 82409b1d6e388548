import type { FigureState, LookedAt } from "~/browser/proof/proof-state";
import { useWords } from "~/i18n/words";

interface ProofChoiceProps {
  figures: readonly FigureState[];
  /** What is drawn on the map; null where nothing is. */
  shown: LookedAt | null;
  onShow: (shown: LookedAt | null) => void;
}

/** Chooses the level and the variant whose reach and best line are drawn on the map. */
export function ProofChoice({ figures, shown, onShow }: ProofChoiceProps) {
  const { t } = useWords();
  const at = figures.findIndex(({ level, variant }) => level === shown?.level && variant === shown.variant);
  return (
    <label className="map-proof">
      <span className="label">{t("studio-map.proof")}</span>
      <select className="field" value={at} onChange={(event) => onShow(figures[Number(event.currentTarget.value)] ?? null)}>
        <option value={-1}>{t("studio-map.proof-none")}</option>
        {figures.map(({ level, variant }, index) => (
          <option key={`${level} ${variant}`} value={index}>
            {level} · {variant}
          </option>
        ))}
      </select>
    </label>
  );
}
