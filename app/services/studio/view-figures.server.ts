import { caseFigures } from "~/analysis/figures/case-figures";
import { variantFigures } from "~/analysis/figures/variant-figures";
import type { Scenario } from "~/engine/scenario/schema";
import { now } from "~/process/clock.server";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { thingQuote } from "~/studio/comment/thing-quote";
import type { CaseFiguresView, FiguresView } from "~/views/studio-figures";
import { caseTraces } from "./case-traces.server";
import { firstResults } from "./first-results.server";

/** An attempt in which nothing was done for so long was left. */
const LEFT_MS = 86_400_000;

/** What attempts at a case tell its trainers, without names: of fewer than five, nothing. */
export async function viewFigures(_: Viewer, asked: string): Promise<FiguresView> {
  const { entries } = catalog();
  const cases = [...entries.values()].map(({ scenario: { id, title } }) => ({ id, title }));
  const entry = entries.get(asked);
  return { cases, shown: entry ? await figuresOf(entry.scenario) : null };
}

async function figuresOf(scenario: Scenario): Promise<CaseFiguresView> {
  const { id, title } = scenario;
  const attempts = await store().attempts.summaries({ scenarioId: id });
  const { traces, counted, all } = await caseTraces(id, attempts);
  const { leaving, untaken, repeated } = caseFigures(traces, new Date(now().getTime() - LEFT_MS).toISOString());
  // Of a case that was changed since, what is no longer in it helps nobody.
  const today = <Figure extends { situation: string; choice: string }>(figures: readonly Figure[]) =>
    figures.flatMap((figure) => {
      const words = wordsOf(scenario, figure.situation, figure.choice);
      return words === null ? [] : [{ ...figure, words }];
    });
  return {
    ...{ id, title, counted, all },
    leaving: leaving.filter(({ situation }) => scenario.situations[situation] !== undefined),
    ...{ untaken: today(untaken), repeated: today(repeated) },
    variants: variantFigures(await firstResults(attempts)).filter(({ variant }) => scenario.variants[variant] !== undefined),
  };
}

/** What a choice says; null where the situation offers none of this name. */
function wordsOf(scenario: Scenario, situation: string, choice: string): string | null {
  const places = [
    ["situations", situation, "choices", choice],
    ["anytime", choice],
    ["resources", choice],
  ];
  const path = places.find((one) => one.reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), scenario) !== undefined);
  return scenario.situations[situation] && path ? thingQuote(scenario, path) : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
