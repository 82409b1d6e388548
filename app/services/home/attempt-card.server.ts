import { fill } from "~/engine/scenario/fill";
import { catalog } from "~/services/catalog/catalog.server";
import type { AttemptSummary } from "~/store/port";
import type { AttemptCard } from "~/views/attempt";

/** An attempt as lists show it. */
export function toAttemptCard({ head, turns, seal }: AttemptSummary, locale: string): AttemptCard {
  const entry = catalog().entries.get(head.scenarioId);
  const title = entry?.translations.get(locale)?.words.title ?? entry?.scenario.title ?? head.scenarioId;
  return {
    id: head.id,
    scenarioId: head.scenarioId,
    title: entry ? fill(title, entry.scenario, head.facts, head.surface, locale) : title,
    ...(entry?.scenario.code !== undefined && { code: entry.scenario.code }),
    mode: head.mode,
    level: head.level,
    startedAt: head.startedAt,
    turns,
    seed: head.seed,
    seal: seal && { total: seal.total, passed: seal.passed },
    playedOn: head.playedOnFrom !== undefined,
  };
}
