import type { Evidence } from "~/engine/career/evidence";
import { lockOf, playableLevel, type ScenarioLock } from "~/engine/career/scenario-lock";
import type { LevelId } from "~/engine/limits/schema";
import type { Scenario } from "~/engine/scenario/schema";
import { catalog } from "~/services/catalog/catalog.server";
import { ladder } from "~/services/catalog/ladder.server";
import type { Viewer } from "~/services/viewer";
import type { ExaminedCases } from "./examined-cases.server";

/** At which level the viewer plays a scenario, or what would open it. */
export function levelToPlay(
  { level: reached }: Pick<Viewer, "level">,
  { id, levels }: Pick<Scenario, "id" | "levels">,
  { evidence, examined }: { evidence: readonly Evidence[]; examined: ExaminedCases },
): { level: LevelId; lock: null } | { level: null; lock: ScenarioLock } {
  const until = examined.get(id);
  if (until !== undefined) return { level: null, lock: { examinedUntil: until } };
  const lock = lockOf(ladder(), levels, reached, catalog().career?.opens[id], evidence);
  if (lock) return { level: null, lock };
  const level = playableLevel(ladder(), levels, reached);
  if (!level) throw new Error(`scenario \`${id}\` is open at ${reached}, and has no level to be played at`);
  return { level, lock: null };
}
