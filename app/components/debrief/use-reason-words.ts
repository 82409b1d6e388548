import type { Because } from "~/engine/scoring/because";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";

const MONEY = new Set(["remedy", "lo", "hi"]);
const MINUTES = new Set(["minutes", "par"]);

/** Returns a reason of a score in words. A knock-out that sums others up is told with what it sums up. */
export function useReasonWords({ currency, score }: Pick<DebriefView, "currency" | "score">): (because: Because) => string {
  const { t, money, minutes } = useWords();
  const partReasons = (part: string) => score.outcome.parts.find(({ name }) => name === part)?.because ?? [];
  const shown = (name: string, value: string | number) => {
    if (MONEY.has(name)) return money(Number(value), currency);
    return MINUTES.has(name) ? minutes(Number(value)) : value;
  };
  const words = ({ code, turn, params }: Because): string => {
    const told = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name, value)]));
    const { lo, hi, remedy } = params;
    if (hi === 0 && remedy !== 0) return t("because.none-due-given", told);
    switch (code) {
      case "cap.critical-step":
        return criticalStep(partReasons("process").find(({ params: { step } }) => step === params.step)?.code, told);
      case "cap.effort":
        return [t("because.cap.effort"), ...partReasons("effort").map(words)].join(" ");
      case "cap.process": {
        const steps = partReasons("process");
        const kept = steps.filter((step) => step.code === "step.kept").length;
        return t("because.cap.process", { kept, count: steps.length });
      }
      case "cap.harm": {
        const harm = score.empathy.marks.find((marked) => marked.turn === turn)?.mark.harm;
        return t(harm ? `harm.${harm}` : "because.cap.harm");
      }
      default:
        return t(`because.${code}`, { ...told, range: lo === hi ? `${told.lo}` : t("amount.range", told) });
    }
  };
  const criticalStep = (standing: Because["code"] | undefined, told: Record<string, string | number>): string => {
    switch (standing) {
      case "step.missed":
      case "step.late":
      case "step.broken":
        return t(`because.critical-${standing}`, told);
      default:
        return t("because.cap.critical-step", told);
    }
  };
  return words;
}
