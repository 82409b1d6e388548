import { Notice } from "~/components/frame/notice";
import type { View } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import type { DeskAnswer } from "~/views/desk";
import { AnswerWords } from "./answer-words";

interface GuidanceProps {
  view: Pick<View, "hint">;
  answer?: DeskAnswer;
  offered: string[];
  currency: string;
}

/** Notices above the choices: the page was out of date, a choice is gone, or the hint. */
export function Guidance({ view: { hint }, answer, offered, currency }: GuidanceProps) {
  const { t } = useWords();
  const isHomeless = answer && answer.kind !== "stale" && !offered.includes(answer.token);
  return (
    <div className="mb-3 space-y-3 empty:hidden">
      {answer?.kind === "stale" && (
        <Notice tone="warn" announced>
          {t("desk.stale")} {answer.typed.trim() !== "" && t("desk.stale-typed", { typed: answer.typed })}
        </Notice>
      )}
      {isHomeless && (
        <Notice tone="warn" announced>
          <AnswerWords answer={answer} amount={undefined} currency={currency} />
        </Notice>
      )}
      {hint && (
        <Notice tone="good" announced>
          <strong>{t("desk.hint")}</strong> {hint}
        </Notice>
      )}
    </div>
  );
}
