import type { SittingVariant } from "~/engine/career/draw-sitting";
import type { LevelId } from "~/engine/limits/schema";
import { drawable } from "~/engine/play/draw";
import { catalog } from "~/services/catalog/catalog.server";

/** All variants that a sitting at this level may draw: the reserved ones for a gate, those of practice for a baseline. */
export function sittingPool(level: LevelId, kind: "gate" | "baseline"): SittingVariant[] {
  return [...catalog().entries.values()].flatMap(({ scenario }) =>
    scenario.levels.includes(level)
      ? drawable(scenario, level, kind === "gate").map((variant) => ({ scenarioId: scenario.id, variant, competency: scenario.competency }))
      : [],
  );
}
