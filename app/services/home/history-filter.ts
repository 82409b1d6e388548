import type { AttemptCard } from "~/views/attempt";
import type { HistoryFilter } from "~/views/history";

const modes: readonly HistoryFilter["mode"][] = ["coached", "solo"];
const results: readonly HistoryFilter["result"][] = ["passed", "not-passed", "under-way"];

/** The filter that an address asks for; whatever else it says is left out. */
export function parseHistoryFilter(asked: URLSearchParams): HistoryFilter {
  return {
    mode: modes.find((mode) => mode === asked.get("mode")) ?? "",
    result: results.find((result) => result === asked.get("result")) ?? "",
  };
}

/** Whether an attempt is one of those that the filter asks for. */
export function isAsked({ mode, seal }: Pick<AttemptCard, "mode" | "seal">, filter: HistoryFilter): boolean {
  const result = seal ? (seal.passed ? "passed" : "not-passed") : "under-way";
  return (filter.mode === "" || filter.mode === mode) && (filter.result === "" || filter.result === result);
}
