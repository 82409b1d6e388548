import type { ReactNode } from "react";
import { Refusal } from "~/components/conversation/refusal";
import type { ChoiceView } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import type { DeskAnswer } from "~/views/desk";

/** Says beside a choice why it was not taken. */
export function AnswerWords({
  answer,
  amount,
  currency,
}: {
  answer: DeskAnswer;
  amount: ChoiceView["amount"];
  currency: string;
}): ReactNode {
  const words = useWords();
  if (answer.kind === "stale") return null;
  if (answer.kind === "refused") return <Refusal refused={answer.refused} currency={currency} />;
  const unit = amount?.unit ?? "money";
  const code = answer.code === "amount-invalid" && unit === "times" ? "amount-invalid-count" : answer.code;
  return words.t(`choice-problem.${code}`, { typed: answer.typed, example: words.amount(1250, "money", currency) });
}
