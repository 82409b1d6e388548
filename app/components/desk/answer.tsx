import type { ReactNode } from "react";
import { Refusal } from "~/components/conversation/refusal";
import type { RefusalView } from "~/engine/show/refusal-view";
import type { ChoiceView } from "~/engine/show/view";
import { useWords } from "~/i18n/words";

/** Why the choice that was just sent is not a turn. */
export type DeskAnswer =
  | { kind: "stale" }
  | { kind: "refused"; token: string; typed: string; refused: RefusalView }
  | { kind: "problem"; token: string; typed: string; code: string };

/** What stands beside the choice that an answer is about. */
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
  return words.t.of("choice-problem", code, { typed: answer.typed, example: words.amount(1250, "money", currency) });
}
