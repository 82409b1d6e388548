import type { ChoiceView } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import { EntryField, type EntryOf } from "./entry-field";

interface AmountFieldProps extends EntryOf {
  amount: NonNullable<ChoiceView["amount"]>;
  currency: string;
}

/** An amount to type, with what is left of the limit beside it. */
export function AmountField({ amount, currency, ...entry }: AmountFieldProps) {
  const words = useWords();
  const { t } = words;
  const { title, unit, left, charge } = amount;
  return (
    <EntryField
      {...entry}
      label={unit === "money" ? t("desk.amount", { title, currency }) : t("desk.count", { title })}
      button={t(charge ? "desk.charge" : "desk.give")}
      beside={t(leftKey(amount), { amount: words.amount(left, unit, currency) })}
      input={{ name: "amount", inputMode: unit === "money" ? "decimal" : "numeric", maxLength: 24, className: "field !w-32 tabular-nums" }}
    />
  );
}

function leftKey({ left, charge }: AmountFieldProps["amount"]) {
  if (charge) return left === 0 ? "desk.charge-left-none" : "desk.charge-left";
  return left === 0 ? "desk.left-none" : "desk.left";
}
