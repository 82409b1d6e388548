import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { LossReason } from "~/views/judgement";

/** Returns the reason of a loss in words. What fell short in how something was said has the words of its mark. */
export function useLossWords(): (reason: LossReason) => string {
  const { t, list, minutes: time } = useWords();
  return (reason) => {
    if ("faults" in reason) return t(`loss.${reason.code}`, { titles: list(reason.faults.map((fault) => t(`fault-name.${fault}`))) });
    const { code, titles, minutes } = reason;
    if (code === "tone") return t("loss.tone", { titles: list(titles.map((criterion) => storedWords(t, "tone.", criterion))) });
    return isOfMark(code) ? t(code) : t(`loss.${code}`, { titles: list(titles), minutes: time(minutes) });
  };
}

const marks = ["harm.", "fit-over.", "fit-under."] as const;

/** A reason that lies in how something was said. */
type MarkCode = Extract<LossReason["code"], `${(typeof marks)[number]}${string}`>;

function isOfMark(code: string): code is MarkCode {
  return marks.some((start) => code.startsWith(start));
}
