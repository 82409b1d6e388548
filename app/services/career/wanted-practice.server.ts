import { dueScenarios } from "~/engine/career/due-scenarios";
import { countingPasses, type Evidence, firstPlays } from "~/engine/career/evidence";
import type { PracticeNeeds } from "~/engine/career/next-practice";
import { dayOf, now } from "~/process/clock.server";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";

/** What the viewer should look at next: what is due again, and in which competencies the gate of their level still misses passes. */
export function wantedPractice({ level }: Viewer, evidence: readonly Evidence[]): PracticeNeeds {
  const { career } = catalog();
  if (!career) return { due: [], weak: [] };
  const gate = Object.values(career.gates).find(({ from }) => from === level);
  const first = firstPlays(evidence);
  const counted = (gate?.competencies ?? []).map((competency) => ({
    competency,
    passes: countingPasses(first, level, competency).length,
  }));
  return {
    due: dueScenarios(evidence, career.again, dayOf(now())).map(({ scenarioId }) => scenarioId),
    weak: counted
      .filter(({ passes }) => gate && passes < gate.eligible.passes)
      .sort((one, other) => one.passes - other.passes)
      .map(({ competency }) => competency),
  };
}
