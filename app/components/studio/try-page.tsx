import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { isContinued } from "~/components/conversation/is-continued";
import { MessageLine } from "~/components/conversation/message-line";
import { Hidden } from "~/components/form/hidden";
import { SelectField } from "~/components/form/select-field";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { TryView } from "~/views/studio";
import { DraftNav } from "./draft-nav";
import { TryInside } from "./try-inside";

type Play = NonNullable<TryView["play"]>;

/** A draft as it plays, as its trainers see it. Every turn has an address of its own, so that going back takes a turn back. */
export function TryPage({ shown }: { shown: TryView }) {
  const { id, title, problems } = shown;
  const { t } = useWords();
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to={`/studio/${id}`} className="link" dir="auto">
          {title}
        </Link>
      </p>
      <h1 className="title">{t("studio.try")}</h1>
      <DraftNav draft={id} current="try" />
      {shown.play === null ? (
        <p className="card mt-6 p-5">
          {t("studio.try-problems")}{" "}
          <Link to={`/studio/${id}`} className="link">
            {t("studio.problems", { count: problems })}
          </Link>
        </p>
      ) : (
        <TryPlay base={`/studio/${id}/try`} play={shown.play} beside={<TryInside play={shown.play} />} />
      )}
    </Page>
  );
}

/** The address of a line at the same level and in the same variant. */
const addressOf = (base: string, { level, variant }: Play, line: readonly string[]) =>
  `${base}?${new URLSearchParams({ level, variant, line: line.join(",") })}`;

interface TryPlayProps {
  /** The address of the page that it stands on: each turn's begins with it. */
  base: string;
  play: Play;
  /** What stands beside the conversation. */
  beside: ReactNode;
}

/** A conversation with a draft, at a level and in a variant, that can be taken on and back. */
export function TryPlay({ base, play, beside }: TryPlayProps) {
  const { t } = useWords();
  const { messages, customerName, currency, line, stoppedAt, result } = play;
  return (
    <>
      <Form method="get" action={base} className="mt-4 flex flex-wrap items-end gap-3">
        <SelectField
          name="level"
          label={t("studio.try-level")}
          value={play.level}
          options={play.levels.map((one) => [one, one] as const)}
        />
        <SelectField
          name="variant"
          label={t("studio.try-variant")}
          value={play.variant}
          options={play.variants.map((one) => [one, one] as const)}
        />
        <Hidden name="line" value={line.join(",")} />
        <button type="submit" className="button">
          {t("studio.try-show")}
        </button>
        {line.length > 0 && (
          <>
            <Link to={addressOf(base, play, line.slice(0, -1))} className="button">
              {t("studio.try-back")}
            </Link>
            <Link to={addressOf(base, play, [])} className="button">
              {t("studio.try-again")}
            </Link>
          </>
        )}
      </Form>
      {stoppedAt !== null && (
        <div className="mt-4">
          <Notice tone="warn">{t("studio.try-stopped", { choice: stoppedAt })}</Notice>
        </div>
      )}
      <div className="mt-6 grid gap-6 md:grid-cols-[minmax(0,2.4fr)_minmax(14rem,1fr)]">
        <div className="min-w-0">
          <ol className="space-y-3" aria-label={t("desk.conversation")}>
            {messages.map((message, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a conversation only grows, and the same words may be said twice
              <li key={index}>
                <MessageLine
                  message={message}
                  customerName={customerName}
                  currency={currency}
                  continued={isContinued(messages[index - 1], message)}
                  opened={false}
                />
              </li>
            ))}
          </ol>
          {result ? <Result result={result} /> : <Choices base={base} play={play} />}
        </div>
        {beside}
      </div>
    </>
  );
}

function Result({ result: { ending, outcome, empathy, total, passed, faults } }: { result: NonNullable<Play["result"]> }) {
  const { t, score } = useWords();
  return (
    <div className="mt-6">
      <Notice tone={passed ? "good" : "bad"}>
        <p className="font-semibold">
          {t("studio.try-ended", { ending, outcome: score(outcome), empathy: score(empathy), total: score(total) })},{" "}
          {t(passed ? "studio.try-passed" : "studio.try-not-passed")}
        </p>
        {faults.length > 0 && <p>{t("studio.try-faults", { faults: faults.join(", ") })}</p>}
      </Notice>
    </div>
  );
}

function Choices({ base, play }: Pick<TryPlayProps, "base" | "play">) {
  const { t } = useWords();
  return (
    <section aria-labelledby="try-choices" className="mt-6">
      <h2 id="try-choices" className="heading">
        {t("studio.try-choices")}
      </h2>
      <ul className="mt-3 space-y-2">
        {play.choices.map(({ token, words, label, amount, types }) => (
          <li key={token} className="card p-3">
            {amount || types ? (
              <Form method="get" action={base} className="space-y-2">
                {(["level", "variant"] as const).map((name) => (
                  <Hidden key={name} name={name} value={play[name]} />
                ))}
                <Hidden name="line" value={play.line.join(",")} />
                <Hidden name="add" value={token} />
                <p dir="auto">{words ?? label}</p>
                <label className="flex flex-wrap items-center gap-2 text-[0.9375rem]">
                  {t(amount ? "studio.try-amount" : "studio.try-typed")}
                  <input name="value" required className="field w-40" />
                </label>
                <button type="submit" className="button">
                  {t("studio.try-take")}
                </button>
              </Form>
            ) : (
              <Link to={addressOf(base, play, [...play.line, token])} className="block" preventScrollReset>
                <span className="block text-[0.8125rem] text-soft">{token}</span>
                <span dir="auto">{words ?? label}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
