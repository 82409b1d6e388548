import type { WordKey } from "./translate";
import type { Words } from "./words-in";

type Named<Prefix extends string> = WordKey extends infer Key ? (Key extends `${Prefix}.${infer Name}` ? Name : never) : never;

/** Why a part of a score is what it is, as far as its words need it. */
interface Reason {
  code: Exclude<Named<"because">, "none-due-given" | `critical-step.${string}`>;
  turn: number | null;
  params: Readonly<Record<string, string | number>>;
}

/** A score, as far as its reasons' words need it. */
interface Scored {
  outcome: { parts: readonly { name: string; because: readonly Reason[] }[] };
  empathy: { marks: readonly { turn: number; mark: { harm?: Named<"harm"> } }[] };
}

const MONEY = new Set(["remedy", "lo", "hi"]);
const MINUTES = new Set(["minutes", "par"]);

/** A reason of a score in words, for pages and the command line alike. A knock-out that sums others up is told with what it sums up. */
export function reasonText(words: Words, score: Scored, currency: string, reason: Reason): string {
  const { t, money, minutes } = words;
  const { code, turn, params } = reason;
  const partReasons = (part: string) => score.outcome.parts.find(({ name }) => name === part)?.because ?? [];
  const shown = (name: string, value: string | number) => {
    if (MONEY.has(name)) return money(Number(value), currency);
    return MINUTES.has(name) ? minutes(Number(value)) : value;
  };
  const told = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name, value)]));
  const { lo, hi, remedy } = params;
  if (hi === 0 && remedy !== 0) return t("because.none-due-given", told);
  switch (code) {
    case "cap.critical-step":
      return criticalStep(words, partReasons("process").find(({ params: { step } }) => step === params.step)?.code, told);
    case "cap.effort":
      return [t("because.cap.effort"), ...partReasons("effort").map((one) => reasonText(words, score, currency, one))].join(" ");
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
}

function criticalStep({ t }: Words, standing: Reason["code"] | undefined, told: Record<string, string | number>): string {
  switch (standing) {
    case "step.missed":
    case "step.late":
    case "step.broken":
      return t(`because.critical-${standing}`, told);
    default:
      return t("because.cap.critical-step", told);
  }
}
