import { playedModel } from "~/services/catalog/played-model.server";
import { playedTitle } from "~/services/catalog/played-title.server";
import type { AttemptSummary } from "~/store/attempts";
import type { AttemptCard } from "~/views/attempt";

/** An attempt as lists show it, under the title that its case had when it was played. */
export async function toAttemptCard({ head, turns, seal }: AttemptSummary, locale: string): Promise<AttemptCard> {
  return {
    id: head.id,
    scenarioId: head.scenarioId,
    ...(await playedTitle(head, locale)),
    mode: head.mode,
    level: head.level,
    startedAt: head.startedAt,
    turns,
    seal: seal && { total: seal.total, passed: seal.passed },
    notPassedBy: await notPassedBy({ head, seal }),
    playedOn: head.playedOnFrom !== undefined,
  };
}

/** By the marks that it had to reach when it was played. */
async function notPassedBy({ head, seal }: Pick<AttemptSummary, "head" | "seal">): Promise<AttemptCard["notPassedBy"]> {
  if (!seal || seal.passed) return null;
  if (seal.faults.length > 0) return "fault";
  return seal.total >= (await playedModel(head)).pass.total ? "dimension" : null;
}
