import { dueScenarios } from "~/engine/career/due-scenarios";
import { countingPasses } from "~/engine/career/evidence";
import type { PracticeNeeds } from "~/engine/career/next-practice";
import { dayOf, now } from "~/process/clock.server";
import { catalog } from "~/services/catalog/catalog.server";
import { subjectOf } from "~/services/viewer";
import type { Person } from "~/store/port";
import { evidenceOf } from "./evidence.server";

/** What somebody should look at next: what is due again, and where the gate of their level still misses passes. */
export async function wantedOf(person: Person): Promise<PracticeNeeds> {
  const { career } = catalog();
  if (!career) return { due: [], weak: [] };
  const evidence = await evidenceOf(subjectOf(person));
  const gate = Object.values(career.gates).find(({ from }) => from === person.level);
  const counted = (gate?.competencies ?? []).map((competency) => ({
    competency,
    passes: countingPasses(evidence, person.level, competency).length,
  }));
  return {
    due: dueScenarios(evidence, career.again, dayOf(now())).map(({ scenarioId }) => scenarioId),
    weak: counted
      .filter(({ passes }) => gate && passes < gate.eligible.passes)
      .sort((one, other) => one.passes - other.passes)
      .map(({ competency }) => competency),
  };
}
