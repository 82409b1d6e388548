import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Hidden } from "~/components/form/hidden";
import { SelectField } from "~/components/form/select-field";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { TryPlay as Play, TryAsked } from "~/views/studio-try";
import { tryAddress } from "./try-address";
import { TryChoices } from "./try-choices";
import { TryTurns } from "./try-turns";

interface TryPlayProps {
  /** The address of the page that it stands on: each turn's begins with it. */
  base: string;
  play: Play;
  /** The address of the form of what stands at a path, for whoever may write in the draft. */
  edit?: ((at: string) => string) | undefined;
  /** The address at which one speaks about what stands at a path. */
  discuss?: ((at: string) => string) | undefined;
  /** What stands beside the conversation. */
  beside: ReactNode;
}

/** A conversation with a draft, at a level and in a variant, that can be taken on and back. */
export function TryPlay({ base, play, edit, discuss, beside }: TryPlayProps) {
  const { t } = useWords();
  const { stopped, result } = play;
  return (
    <>
      <Asked base={base} play={play} />
      {stopped !== null && (
        <div className="mt-4">
          <Notice tone="warn">{t(`studio-try.stopped-${stopped.why}`, { choice: stopped.choice })}</Notice>
        </div>
      )}
      <div className="mt-6 grid gap-6 md:grid-cols-[minmax(0,2.4fr)_minmax(15rem,1fr)]">
        <div className="min-w-0">
          <TryTurns play={play} edit={edit} discuss={discuss} />
          {result ? <Result result={result} /> : <TryChoices base={base} play={play} edit={edit} />}
        </div>
        {beside}
      </div>
    </>
  );
}

function Asked({ base, play }: { base: string; play: Play }) {
  const { t } = useWords();
  const { level: titleOf } = useLadder();
  const { level, levels, variant, variants, mode, line, typed } = play;
  const to = (asked: Partial<TryAsked>) => `${base}?${tryAddress({ ...play, ...asked })}`;
  return (
    <Form key={`${level} ${variant} ${mode}`} method="get" action={base} className="mt-4 flex flex-wrap items-end gap-3">
      <SelectField name="level" label={t("studio.try-level")} value={level} options={levels.map((one) => [one, titleOf(one)] as const)} />
      <SelectField
        name="variant"
        label={t("studio.try-variant")}
        value={variant}
        options={variants.map(({ name, isReserved }) => [name, isReserved ? t("studio-try.reserved", { name }) : name] as const)}
      />
      <SelectField
        name="mode"
        label={t("studio-try.mode")}
        value={mode}
        options={(["solo", "coached"] as const).map((one) => [one, t(`mode.${one}`)] as const)}
      />
      <Hidden name="line" value={line.join(",")} />
      {typed.map((text) => (
        <Hidden key={text} name="typed" value={text} />
      ))}
      <button type="submit" className="button">
        {t("studio.try-show")}
      </button>
      {line.length > 0 && (
        <>
          <Link to={to({ line: line.slice(0, -1) })} className="button" preventScrollReset>
            {t("studio.try-back")}
          </Link>
          <Link to={to({ line: [], typed: [] })} className="button">
            {t("studio.try-again")}
          </Link>
        </>
      )}
    </Form>
  );
}

function Result({ result: { title, outcome, empathy, total, passed, faults } }: { result: NonNullable<Play["result"]> }) {
  const { t, score } = useWords();
  return (
    <div className="mt-6">
      <Notice tone={passed ? "good" : "bad"}>
        <p className="font-semibold">
          {t("studio.try-ended", { ending: title, outcome: score(outcome), empathy: score(empathy), total: score(total) })},{" "}
          {t(passed ? "studio.try-passed" : "studio.try-not-passed")}
        </p>
        {faults.length > 0 && (
          <p>{t("studio.try-faults", { faults: faults.map((fault) => storedWords(t, "fault-name.", fault)).join(", ") })}</p>
        )}
      </Notice>
    </div>
  );
}
