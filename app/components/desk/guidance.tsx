import { Link } from "@remix-run/react";
import { Icon } from "~/components/icon";
import { Notice } from "~/components/notice";
import type { View } from "~/engine/play/view";
import { useWords } from "~/i18n/words";
import { AnswerWords, type DeskAnswer } from "./answer";

interface GuidanceProps {
  view: Pick<View, "hint" | "hasHint">;
  answer?: DeskAnswer;
  offered: string[];
  currency: string;
}

/** What the trainee should know before choosing: that the page was behind, that a choice is gone, or the hint. */
export function Guidance({ view: { hint, hasHint }, answer, offered, currency }: GuidanceProps) {
  const { t } = useWords();
  const isHomeless = answer && answer.kind !== "stale" && !offered.includes(answer.token);
  return (
    <div className="mb-3 space-y-3 empty:hidden">
      {answer?.kind === "stale" && (
        <Notice tone="warn" announced>
          {t("desk.stale")}
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
      {hasHint && !hint && (
        <Link to="?hint=1" replace preventScrollReset className="link inline-flex min-h-11 items-center gap-1.5">
          <Icon name="bulb" />
          {t("desk.show-hint")}
        </Link>
      )}
    </div>
  );
}
