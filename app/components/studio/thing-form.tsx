import { Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { DraftView, StudioFieldProblem } from "~/views/studio";
import { ThingLink } from "./draft-outline";
import { ChoiceMark } from "./proof/choice-mark";
import { AddForm, type ShapeAnswer, ShapeForms } from "./shape-forms";
import { StudioField } from "./studio-field";

interface ThingFormProps {
  draft: string;
  thing: DraftView["thing"];
  problems?: Record<string, StudioFieldProblem> | undefined;
  given?: Record<string, string | string[]> | undefined;
  shape?: ShapeAnswer | undefined;
}

/** What a thing says and does, to be filled in; for a situation with the way to each of its choices. */
export function ThingForm({ draft, thing, problems = {}, given = {}, shape }: ThingFormProps) {
  const { at, kind, name, fields, choices } = thing;
  const { t } = useWords();
  return (
    <section id="form" tabIndex={-1} aria-labelledby="thing" className="card p-5">
      <h2 id="thing" className="heading">
        {t(kindKey(kind))} {name}
      </h2>
      {kind === "choice" && <ChoiceMark at={at} />}
      <PostForm className="mt-4 space-y-4">
        <Hidden name="at" value={at} />
        {fields.map((field) => (
          <StudioField key={field.path} field={field} problem={problems[field.path]} given={given[field.path]} />
        ))}
        <button type="submit" name="intent" value="fill" className="button button-primary">
          {t("studio.save")}
        </button>
      </PostForm>
      {kind === "situation" && (
        <p className="mt-4">
          <Link to={`/studio/${draft}/try?from=${name}`} className="link">
            {t("studio.try-here")}
          </Link>
        </p>
      )}
      {kind === "situation" && (
        <section aria-labelledby="choices" className="mt-6 border-t border-line pt-4">
          <h3 id="choices" className="label">
            {t("studio.choices")}
          </h3>
          <ul className="mt-2 space-y-1">
            {choices.map((item) => (
              <li key={item.at}>
                <ThingLink draft={draft} item={item} current={at} />
                <ChoiceMark at={item.at} />
              </li>
            ))}
          </ul>
          <AddForm kinds={[["choice", t("studio-kind.choice")]]} within={at} answer={shape} />
        </section>
      )}
      {kind !== "case" && <ShapeForms key={at} thing={thing} answer={shape} />}
    </section>
  );
}

const kinds = {
  case: "studio-kind.case",
  situation: "studio-kind.situation",
  choice: "studio-kind.choice",
  ending: "studio-kind.ending",
  fact: "studio-kind.fact",
  variant: "studio-kind.variant",
  step: "studio-kind.step",
  resource: "studio-kind.resource",
  authority: "studio-kind.authority",
  decision: "studio-kind.decision",
  deadline: "studio-kind.deadline",
  speaker: "studio-kind.speaker",
} as const;

const kindKey = (kind: string) => Object.entries(kinds).find(([known]) => known === kind)?.[1] ?? "studio-kind.case";
