import { drawSurface } from "~/engine/play/draw";
import { fill } from "~/engine/scenario/fill";
import type { Scenario } from "~/engine/scenario/schema";
import { catalog } from "~/services/catalog/catalog.server";
import type { AttemptSummary } from "~/store/attempts";
import type { AttemptCard } from "~/views/attempt";

/** An attempt as lists show it. */
export function toAttemptCard({ head, turns, seal }: AttemptSummary, locale: string): AttemptCard {
  const entry = catalog().entries.get(head.scenarioId);
  const title = entry?.translations.get(locale)?.words.title ?? entry?.scenario.title ?? head.scenarioId;
  return {
    id: head.id,
    scenarioId: head.scenarioId,
    title: entry ? titleOf(entry.scenario, title, head, locale) : title,
    ...(entry?.scenario.code !== undefined && { code: entry.scenario.code }),
    mode: head.mode,
    level: head.level,
    startedAt: head.startedAt,
    turns,
    seal: seal && { total: seal.total, passed: seal.passed },
    notPassedBy: notPassedBy(seal),
    playedOn: head.playedOnFrom !== undefined,
  };
}

function notPassedBy(seal: AttemptSummary["seal"]): AttemptCard["notPassedBy"] {
  if (!seal || seal.passed) return null;
  if (seal.faults.length > 0) return "fault";
  return seal.total >= catalog().model.pass.total ? "dimension" : null;
}

/** What a title may name was drawn with the attempt, and is drawn again, since a summary does not hold it. */
function titleOf(scenario: Scenario, title: string, { variant, seed }: AttemptSummary["head"], locale: string): string {
  return fill(title, scenario, scenario.variants[variant]?.facts ?? {}, drawSurface(scenario, seed), locale);
}
