import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { Refusal } from "~/components/conversation/refusal";
import { StageText } from "~/components/conversation/stage-text";
import { Hidden } from "~/components/form/hidden";
import { Icon } from "~/components/frame/icon";
import { useWords } from "~/i18n/words";
import type { TryChoice as Choice, TryPlay } from "~/views/studio-try";
import { ConditionTree } from "./condition-tree";
import { tryAddress } from "./try-address";

interface TryChoicesProps {
  base: string;
  play: TryPlay;
  edit: ((at: string) => string) | undefined;
}

/** What can be said or done now, what the limits forbid of it, and what is not offered as things stand, with the reason. */
export function TryChoices({ base, play, edit }: TryChoicesProps) {
  const { t } = useWords();
  const { choices, unoffered } = play;
  return (
    <section aria-labelledby="try-choices" className="mt-6">
      <h2 id="try-choices" className="heading">
        {t("studio.try-choices")}
      </h2>
      <ul className="mt-3 space-y-2">
        {choices.map((choice) => (
          <li key={choice.view.token} className={`card p-3 ${choice.view.locked ? "border-dashed" : ""}`}>
            <TryChoice base={base} play={play} choice={choice} />
            {choice.view.locked && <Locked choice={choice} currency={play.currency} />}
            {edit && <EditLink to={edit(choice.at)} name={choice.view.token} />}
          </li>
        ))}
      </ul>
      {edit && unoffered.length > 0 && (
        <details className="mt-4" open={choices.length === 0}>
          <summary className="min-h-11 py-2 font-semibold">{t("studio-try.unoffered", { count: unoffered.length })}</summary>
          <ul className="mt-1 space-y-2">
            {unoffered.map(({ name, words, at, when }) => (
              <li key={name} className="rounded-xl border border-dashed border-edge p-3">
                <Named name={name} words={words} />
                {when === null ? (
                  <p className="mt-1 text-[0.9375rem] text-warn">{t("studio-try.said-before")}</p>
                ) : (
                  <ConditionTree condition={when} />
                )}
                <EditLink to={edit(at)} name={name} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function EditLink({ to, name }: { to: string; name: string }) {
  const { t } = useWords();
  return (
    <p className="mt-1 text-[0.875rem]">
      <Link to={to} className="link">
        {t("studio-try.edit", { name })}
      </Link>
    </p>
  );
}

function Named({ name, words }: { name: string; words: string }) {
  return (
    <>
      <span className="block text-[0.8125rem] text-soft">{name}</span>
      <StageText text={words} />
    </>
  );
}

/** The limit that forbids a choice, and of what it needs first, which is missing. */
function Locked({ choice: { view, needs }, currency }: { choice: Choice; currency: string }) {
  const { t } = useWords();
  if (!view.locked) return null;
  return (
    <div className="mt-2 flex gap-2 text-[0.9375rem] text-warn">
      <Icon name="lock" className="mt-[0.2em]" />
      <div className="min-w-0">
        <Refusal refused={view.locked} currency={currency} />
        {needs.length > 0 && (
          <ul className="mt-1">
            {needs.map(({ title, isThere }) => (
              <li key={title} className={isThere ? "text-soft" : "font-semibold"}>
                <Icon name={isThere ? "check" : "cross"} /> {t(isThere ? "studio-try.need-there" : "studio-try.need-missing", { title })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function TryChoice({ base, play, choice: { view } }: { base: string; play: TryPlay; choice: Choice }) {
  const { t } = useWords();
  const id = useId();
  const { token, words, label, amount, types, locked } = view;
  const named = <Named name={token} words={words ?? label ?? ""} />;
  // In coached mode the desk would not take it either.
  if (locked && play.mode === "coached") return named;
  if (!amount && !types)
    return (
      <Link to={`${base}?${tryAddress({ ...play, line: [...play.line, token] })}`} className="block" preventScrollReset>
        {named}
      </Link>
    );
  const problem = play.problem?.choice === token ? play.problem : null;
  return (
    <Form method="get" action={base} preventScrollReset className="space-y-2">
      {(["level", "variant", "mode"] as const).map((name) => (
        <Hidden key={name} name={name} value={play[name]} />
      ))}
      <Hidden name="line" value={play.line.join(",")} />
      {play.typed.map((text) => (
        <Hidden key={text} name="typed" value={text} />
      ))}
      <Hidden name="add" value={token} />
      {named}
      <label className="label" htmlFor={id}>
        {types
          ? types.label
          : amount?.unit === "times"
            ? t("desk.count", { title: amount.title })
            : t("desk.amount", { title: amount?.title ?? "", currency: play.currency })}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={id}
          name="value"
          defaultValue={problem?.typed ?? ""}
          inputMode={types ? undefined : amount?.unit === "money" ? "decimal" : "numeric"}
          maxLength={types?.most ?? 24}
          autoComplete="off"
          spellCheck={false}
          className={types ? "field" : "field !w-32 tabular-nums"}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        <button type="submit" className="button">
          {t("studio.try-take")}
        </button>
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-[0.9375rem] text-bad">
          {t(`studio-try.problem-${problem.why}`, { typed: problem.typed })}
        </p>
      )}
    </Form>
  );
}
