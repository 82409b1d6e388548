import { type ReactNode, useId } from "react";
import { Refusal } from "~/components/conversation/refusal";
import { StageText } from "~/components/conversation/stage-text";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Icon } from "~/components/frame/icon";
import type { ChoiceView } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import { AmountField } from "./amount-field";
import { TypedField } from "./typed-field";

export interface ChoiceRowProps {
  choice: ChoiceView;
  /** The key that picks it, where it has one. */
  digit: number | null;
  turn: number;
  currency: string;
  busy: boolean;
  /** True while the turn is too new to have been read: nothing is taken yet. */
  fresh: boolean;
  /** For a locked choice: what would free it and can be opened now, and whether a choice above it has said why. */
  lock?: { frees: readonly ChoiceView[]; isTold: boolean };
  /** Why the choice was just rejected, and what had been typed. */
  problem?: { message: ReactNode; typed: string };
}

/** One choice as a form of its own: a button, or a field with its button; locked, it says which limit holds it. */
export function ChoiceRow({ choice, digit, turn, currency, busy, fresh, lock, problem }: ChoiceRowProps) {
  const { t } = useWords();
  const id = useId();
  const { token, locked, amount, types } = choice;
  if (locked) {
    return (
      <div className="flex gap-3 rounded-xl border border-dashed border-edge px-3 py-2 leading-snug">
        <Icon name="lock" className="mt-[0.2em] text-warn" />
        <div className="min-w-0">
          <ChoiceWords choice={choice} currency={currency} />
          <div className="mt-1 text-[0.9375rem] text-warn">
            <Refusal refused={locked} currency={currency} brief={lock?.isTold ?? false} />
          </div>
          {!lock?.isTold &&
            lock?.frees.map((opens) => (
              <PostForm key={opens.token} replace preventScrollReset>
                <Hidden name="turn" value={turn} />
                <button
                  type="submit"
                  name="choice"
                  value={opens.token}
                  disabled={busy}
                  aria-disabled={fresh || undefined}
                  className="link inline-flex min-h-11 items-center gap-1.5 text-[0.9375rem]"
                >
                  <Icon name="open" />
                  {t("desk.open-it", { title: opens.label ?? "" })}
                </button>
              </PostForm>
            ))}
        </div>
      </div>
    );
  }
  const answer = problem && (
    <div id={`${id}-problem`} role="alert" className="mt-2 text-[0.9375rem] text-bad">
      {problem.message}
    </div>
  );
  const entry = { id, token, digit, busy, fresh, problem: problem && answer, typed: problem?.typed };
  const shape = `w-full rounded-xl border bg-surface px-3 py-2 text-left leading-snug shadow-card ${problem ? "border-2 border-bad" : "border-line"}`;
  return (
    <PostForm replace preventScrollReset>
      <Hidden name="turn" value={turn} />
      {amount || types ? (
        <div className={shape}>
          <div className="flex gap-3">
            <Digit digit={digit} />
            <ChoiceWords choice={choice} currency={currency} />
          </div>
          {amount && <AmountField {...entry} amount={amount} currency={currency} />}
          {types && <TypedField {...entry} types={types} />}
        </div>
      ) : (
        <>
          <button
            type="submit"
            name="choice"
            value={token}
            data-digit={digit ?? undefined}
            disabled={busy}
            aria-disabled={fresh || undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            aria-keyshortcuts={digit === null ? undefined : `${digit}`}
            className={`flex min-h-11 gap-3 ${shape} motion-safe:transition-colors enabled:hover:border-accent enabled:hover:bg-tint disabled:opacity-70`}
          >
            <Digit digit={digit} />
            <ChoiceWords choice={choice} currency={currency} />
          </button>
          {answer}
        </>
      )}
    </PostForm>
  );
}

function Digit({ digit }: { digit: number | null }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-6 shrink-0 items-center justify-center rounded-md bg-tint text-sm font-semibold text-accent tabular-nums"
    >
      {digit ?? "·"}
    </span>
  );
}

function ChoiceWords({ choice: { label, words, minutes, gives }, currency }: { choice: ChoiceView; currency: string }) {
  const { t, amount, minutes: time } = useWords();
  const costs = [
    gives ? t(gives.charge ? "desk.charges" : "desk.gives", { title: gives.title, amount: amount(gives.value, gives.unit, currency) }) : "",
    minutes ? time(minutes) : "",
  ].filter((text) => text !== "");
  return (
    <span className="block min-w-0">
      {label && (
        <span dir="auto" className={`block ${words ? "eyebrow" : ""}`}>
          {label}
        </span>
      )}
      {words && (
        <span className="block">
          <StageText text={words} />
        </span>
      )}
      {costs.length > 0 && <span className="block text-[0.9375rem] text-soft">{costs.join(" · ")}</span>}
    </span>
  );
}
