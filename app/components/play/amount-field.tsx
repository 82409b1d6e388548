import { type ReactNode, useEffect, useRef } from "react";
import type { ChoiceView } from "~/engine/show/view";
import { useWords } from "~/i18n/words";

interface AmountFieldProps {
  id: string;
  amount: NonNullable<ChoiceView["amount"]>;
  currency: string;
  token: string;
  digit: number | null;
  busy: boolean;
  fresh: boolean;
  problem?: ReactNode;
  typed?: string;
}

/** An amount to type, with what is left of the limit beside it. After a problem, focus returns to it. */
export function AmountField({ id, amount, currency, token, digit, busy, fresh, problem, typed }: AmountFieldProps) {
  const words = useWords();
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const isWrong = problem !== undefined;
  useEffect(() => {
    if (isWrong && !busy) field.current?.focus();
  }, [isWrong, busy]);
  return (
    <div className="mt-2 pl-9">
      <label htmlFor={id} className="block text-[0.9375rem]">
        {amount.unit === "money" ? t("desk.amount", { title: amount.title, currency }) : t("desk.count", { title: amount.title })}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          ref={field}
          id={id}
          name="amount"
          type="text"
          inputMode={amount.unit === "money" ? "decimal" : "numeric"}
          autoComplete="off"
          maxLength={24}
          required
          defaultValue={typed}
          data-digit={digit ?? undefined}
          aria-keyshortcuts={digit === null ? undefined : `${digit}`}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-problem ${id}-left` : `${id}-left`}
          className="field !w-32 tabular-nums"
        />
        <button type="submit" name="choice" value={token} disabled={busy} aria-disabled={fresh || undefined} className="button">
          {t(amount.charge ? "desk.charge" : "desk.give")}
        </button>
        <span id={`${id}-left`} className="text-[0.9375rem] text-soft">
          {t(leftKey(amount), { amount: words.amount(amount.left, amount.unit, currency) })}
        </span>
      </div>
      {problem}
    </div>
  );
}

function leftKey({ left, charge }: AmountFieldProps["amount"]) {
  if (charge) return left === 0 ? "desk.charge-left-none" : "desk.charge-left";
  return left === 0 ? "desk.left-none" : "desk.left";
}
