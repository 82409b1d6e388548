import type { LevelId } from "~/engine/limits/schema";
import { replay } from "~/engine/play/replay";
import { toSeal } from "~/engine/scoring/seal";
import { levelNamed } from "~/services/catalog/ladder.server";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import type { Damage } from "~/store/documents";
import { store } from "~/store/open.server";

/** Where a replay disagrees with what is stored. */
export interface Disagreement {
  attemptId: string;
  scenarioId: string;
  message: string;
}

export interface DataChecked {
  attempts: number;
  sealed: number;
  /** The formulas by which they were sealed. */
  formulas: number[];
  disagreements: Disagreement[];
  damages: Damage[];
  /** Levels that people stand at and the ladder does not have, with how many people; they practise at the lowest meanwhile. */
  strayLevels: { level: LevelId; people: number }[];
}

const COMPARED = ["ending", "outcome", "empathy", "empowerment", "total", "passed", "csat", "effort"] as const;

/** Replays every stored attempt by the versions that it names, and compares it with its sealed result. */
export async function checkData(): Promise<DataChecked> {
  const checked: DataChecked = {
    attempts: 0,
    sealed: 0,
    formulas: [],
    disagreements: [],
    strayLevels: [],
    damages: store().maintenance?.damages() ?? [],
  };
  for await (const id of store().attempts.ids()) {
    const stored = await store().attempts.get(id);
    if (!stored) continue;
    const { head, log, seal } = stored;
    checked.attempts += 1;
    const disagree = (message: string) => checked.disagreements.push({ attemptId: id, scenarioId: head.scenarioId, message });
    try {
      const rules = await rulesOf(head, "en");
      const played = replay(rules, head.facts, head.mode, log);
      if (played.held.ended !== (seal !== null))
        disagree(
          seal
            ? `is sealed, and its replay stands at \`${played.held.situation}\``
            : `ends at \`${played.held.situation}\`, and is not sealed`,
        );
      if (!seal || !played.held.ended) continue;
      checked.sealed += 1;
      const again = toSeal(rules, played, seal.at);
      // A seal that names no formula was made when there was one.
      const { formula = 1 } = seal;
      checked.formulas = [...new Set([...checked.formulas, formula])].sort((one, other) => one - other);
      if (again.formula !== formula) disagree(`sealed by formula ${formula}, and its scoring model names formula ${again.formula}`);
      for (const key of COMPARED)
        if (again[key] !== seal[key]) disagree(`sealed ${key} ${String(seal[key])}, replayed ${String(again[key])}`);
      if (again.faults.join() !== seal.faults.join())
        disagree(`sealed faults [${seal.faults.join(", ")}], replayed [${again.faults.join(", ")}]`);
    } catch (error) {
      disagree(error instanceof Error ? error.message : String(error));
    }
  }
  return { ...checked, strayLevels: await strayLevels(), damages: store().maintenance?.damages() ?? [] };
}

async function strayLevels(): Promise<DataChecked["strayLevels"]> {
  const counts = new Map<LevelId, number>();
  for (const { level } of await store().people.all()) if (levelNamed(level) === undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].map(([level, people]) => ({ level, people }));
}
