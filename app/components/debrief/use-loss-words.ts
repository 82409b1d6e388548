import { useWords } from "~/i18n/words";
import type { LossReason } from "./judgement";

const FAMILIES = { fault: "fault-name", "fault-risk": "fault-name", tone: "tone" } as const;

/** Gives the reason of a loss in words. What fell short in how something was said has the words of its mark. */
export function useLossWords(): (reason: LossReason) => string {
  const { t, list, minutes: time } = useWords();
  return ({ code, titles, minutes }) => {
    const [family = "", value = ""] = code.split(".");
    if (family === "fit-under" || family === "fit-over" || family === "harm") return t.of(family, value);
    const named = Object.entries(FAMILIES).find(([name]) => name === family)?.[1];
    const shown = named ? titles.map((title) => t.of(named, title)) : titles;
    return t.of("loss", code, { titles: list(shown), minutes: time(minutes) });
  };
}
