import type { CompetencyProgress } from "~/views/home";
import type { ScenarioCard } from "~/views/scenario";

/** How far someone is with the cases of each competency that their level opens, in the order given, and what the next passes there open. Competencies without such a case are left out. */
export function toProgress(cards: readonly ScenarioCard[], competencies: readonly string[]): CompetencyProgress[] {
  const known = [...new Set([...competencies, ...cards.map(({ competency }) => competency)])];
  return known.flatMap((competency) => {
    const reachable = cards.filter((card) => card.competency === competency && !isBeyondLevel(card));
    if (reachable.length === 0) return [];
    return [
      {
        competency,
        passed: reachable.filter(({ best }) => best?.passed).length,
        of: reachable.length,
        next: nextToOpen(cards, competency),
      },
    ];
  });
}

function isBeyondLevel({ locked }: ScenarioCard): boolean {
  return locked !== null && "opensAt" in locked;
}

/** Of the cases that passes in a competency open, the one that wants the fewest. */
function nextToOpen(cards: readonly ScenarioCard[], competency: string): CompetencyProgress["next"] {
  const waiting = cards.flatMap(({ title, locked }) =>
    locked && "passes" in locked && locked.in.includes(competency) ? [{ title, passes: locked.passes }] : [],
  );
  return waiting.sort((one, other) => one.passes - other.passes)[0] ?? null;
}
