import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { SelectField } from "~/components/form/select-field";
import { useWords } from "~/i18n/words";
import type { FirstStepProblem, FirstView } from "~/views/studio-first";

/** What came of a form: why nothing was written, and what stood in it. */
interface FirstAnswer {
  problem: FirstStepProblem | undefined;
  typed: Readonly<Record<string, string>>;
}

interface WordsFieldProps {
  intent: string;
  name: string;
  label: string;
  value?: string;
  rows?: number;
  answer: FirstAnswer;
}

function WordsField({ intent, name, label, value = "", rows = 2, answer: { problem, typed } }: WordsFieldProps) {
  const isMine = problem !== undefined && typed.intent === intent;
  return (
    <div>
      <label htmlFor={`${intent}-${name}`} className="label">
        {label}
      </label>
      <textarea
        id={`${intent}-${name}`}
        name={name}
        rows={rows}
        dir="auto"
        defaultValue={isMine ? (typed[name] ?? "") : value}
        className="field mt-1"
      />
    </div>
  );
}

function StepProblem({ intent, answer: { problem, typed } }: { intent: string; answer: FirstAnswer }) {
  const { t } = useWords();
  if (problem === undefined || typed.intent !== intent) return null;
  return (
    <p role="alert" className="text-[0.9375rem] text-bad">
      {t(`studio-first.${problem}`)}
    </p>
  );
}

const asked = ["emotion", "interpretation", "exploration"] as const;

/** The next turn of the good conversation. */
export function TurnForm({ customer, says, answer }: { customer: string; says: string; answer: FirstAnswer }) {
  const { t } = useWords();
  return (
    <PostForm className="card space-y-4 p-5">
      <h2 className="heading">{t("studio-first.next-turn")}</h2>
      <WordsField intent="turn" name="says" label={t("studio-first.says", { name: customer })} value={says} answer={answer} />
      <fieldset>
        <legend className="label">{t("studio-first.asks")}</legend>
        <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
          {asked.map((one) => (
            <label key={one} className="flex min-h-7 items-center gap-2">
              <input type="checkbox" name="moment" value={one} className="size-4" />
              {t(`studio-first.asks-${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <WordsField intent="turn" name="words" label={t("studio-first.words")} answer={answer} />
      <StepProblem intent="turn" answer={answer} />
      <button type="submit" name="intent" value="turn" className="button button-primary">
        {t("studio-first.add-turn")}
      </button>
    </PostForm>
  );
}

/** How the good conversation ends. */
export function EndForm({ answer }: { answer: FirstAnswer }) {
  const { t } = useWords();
  return (
    <details className="mt-6" open={answer.typed.intent === "end"}>
      <summary className="label">{t("studio-first.or-ends")}</summary>
      <PostForm className="card mt-2 space-y-4 p-5">
        <WordsField intent="end" name="title" label={t("studio-first.end-title")} rows={1} answer={answer} />
        <WordsField intent="end" name="says" label={t("studio-first.end-says")} answer={answer} />
        <WordsField intent="end" name="teaches" label={t("studio-first.end-teaches")} answer={answer} />
        <StepProblem intent="end" answer={answer} />
        <button type="submit" name="intent" value="end" className="button button-primary">
          {t("studio-first.add-end")}
        </button>
      </PostForm>
    </details>
  );
}

interface WrongFormProps {
  shown: FirstView;
  turn: number;
  sort: "tempting" | "clumsy";
  answer: FirstAnswer;
}

/** A wrong answer at one turn: the one that would tempt, then the clumsy one. */
export function WrongForm({ shown: { turns, endings, customer }, turn, sort, answer }: WrongFormProps) {
  const { t } = useWords();
  const at = turns[turn];
  if (!at) return null;
  const given = (name: string, otherwise: string) => answer.typed[name] ?? otherwise;
  return (
    <PostForm className="card space-y-4 p-5">
      <h2 className="heading">{t(`studio-first.${sort}`, { turn: turn + 1, count: turns.length })}</h2>
      <blockquote className="border-l-4 border-edge pl-3 text-soft" dir="auto">
        <p>
          <b>{customer}:</b> {at.says}
        </p>
        <p>
          <b>{t("studio-first.right")}:</b> {at.words}
        </p>
      </blockquote>
      <p className="text-soft">{t(`studio-first.${sort}-help`)}</p>
      <Hidden name="situation" value={at.situation} />
      <WordsField intent="wrong" name="words" label={t(`studio-first.${sort}-words`)} answer={answer} />
      <SelectField
        name="leads"
        label={t("studio-field.to")}
        value={given("leads", "on")}
        options={[
          ["on", t("studio-first.leads-on")],
          ["stays", t("studio-first.leads-stays")],
          ["new", t("studio-first.leads-new")],
          ...endings.map(({ name, title }) => [name, t("studio-first.leads-end", { title })] as const),
        ]}
      />
      <WordsField intent="wrong" name="title" label={t("studio-first.new-title")} rows={1} answer={answer} />
      <SelectField
        name="shows"
        label={t("studio-first.shows")}
        value={given("shows", sort === "tempting" ? "all" : "nothing")}
        options={[
          ["all", t("studio-first.shows-all")],
          ["some", t("studio-first.shows-some")],
          ["nothing", t("studio-first.shows-nothing")],
        ]}
      />
      <SelectField
        name="costs"
        label={t("studio-first.costs")}
        value={given("costs", "nothing")}
        options={[
          ["nothing", t("studio-first.costs-nothing")],
          ["patience", t("studio-first.costs-patience")],
          ["repeat", t("studio-first.costs-repeat")],
        ]}
      />
      <WordsField intent="wrong" name="why" label={t("studio-field.why")} answer={answer} />
      <StepProblem intent="wrong" answer={answer} />
      <button type="submit" name="intent" value="wrong" className="button button-primary">
        {t("studio-first.add-wrong")}
      </button>
    </PostForm>
  );
}
