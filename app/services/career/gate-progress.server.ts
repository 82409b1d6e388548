import { countingPasses, type Evidence, firstPlays } from "~/engine/career/evidence";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import type { GateProgress } from "~/views/home";

/** How many of the passes that the gate of the viewer's level asks for they have, over all its competencies; null where there is no gate. */
export function gateProgress({ level, standing }: Viewer, evidence: readonly Evidence[], baselineBegun: boolean): GateProgress | null {
  const gate = Object.values(catalog().career?.gates ?? {}).find(({ from }) => from === level);
  if (!gate) return null;
  const first = firstPlays(evidence);
  const { passes, baseline } = gate.eligible;
  return {
    opens: gate.opens,
    have: gate.competencies.reduce((sum, competency) => sum + Math.min(passes, countingPasses(first, level, competency).length), 0),
    need: passes * gate.competencies.length,
    baseline: baseline && standing !== "guest" && !baselineBegun,
  };
}
