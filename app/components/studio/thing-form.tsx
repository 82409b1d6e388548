import { Link } from "@remix-run/react";
import { useRef } from "react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";
import type { StudioFieldProblem } from "~/views/studio-form";
import { CommentLink } from "./comment-count";
import { FormNodes } from "./form-nodes";
import { FormSceneProvider } from "./form-scene";
import { KeepLine } from "./keep-line";
import { kindWords } from "./kind-words";
import { PartTable } from "./part-table";
import { ChoiceMark } from "./proof/choice-mark";
import { SceneChoices } from "./scene-choices";
import { AddForm, type ShapeAnswer, ShapeForms } from "./shape-forms";
import { useFormKeeper } from "./use-form-keeper";

interface ThingFormProps {
  draft: DraftView;
  problems?: Record<string, StudioFieldProblem> | undefined;
  given?: Record<string, string | string[]> | undefined;
  shape?: ShapeAnswer | undefined;
}

/** What a thing says and does, to be filled in: a situation as a scene with its choices, variants and endings as tables. */
export function ThingForm({ draft, problems = {}, given = {}, shape }: ThingFormProps) {
  const { thing, lists } = draft;
  const { at, kind, name, nodes, parts } = thing;
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const kept = useFormKeeper(draft, place);
  const isTable = kind === "variants" || kind === "endings";
  return (
    <section id="form" tabIndex={-1} aria-labelledby="thing" className="card p-5">
      {kind === "choice" && at.startsWith("situations.") && (
        <p className="mb-1">
          <Link to={`/studio/${draft.id}?at=${at.split(".").slice(0, 2).join(".")}#form`} className="link text-[0.9375rem]">
            {t("studio-form.back-to", { name: at.split(".")[1] ?? "" })}
          </Link>
        </p>
      )}
      <h2 id="thing" className="heading">
        {kindWords(t, kind)} {!isTable && name}
      </h2>
      {!isTable && (
        <p className="mt-1">
          <CommentLink draft={draft.id} at={at} />
        </p>
      )}
      {kind === "choice" && <ChoiceMark at={at} />}
      <FormSceneProvider lists={lists} problems={{ ...problems, ...kept.problems }} given={given} revisions={kept.revisions}>
        <PostForm className="mt-4 space-y-4" noValidate>
          <Hidden name="at" value={at} />
          {/* What Enter in a field presses: the first button of a form. */}
          <button type="submit" name="intent" value="fill" className="hidden" tabIndex={-1} aria-hidden="true" />
          {kind === "situation" ? (
            <>
              <FormNodes nodes={nodes.filter(({ section }) => section === null)} of="" />
              <SceneChoices draft={draft.id} parts={parts} />
              <FormNodes nodes={nodes.filter(({ section }) => section !== null)} of="" />
            </>
          ) : (
            <FormNodes nodes={nodes} of="" />
          )}
          {isTable && parts.length === 0 && <p className="text-soft">{t("studio-form.no-parts")}</p>}
          {isTable && parts.length > 0 && (
            <PartTable
              draft={draft.id}
              parts={parts}
              side={kind === "variants" ? "columns" : "rows"}
              label={t("studio-form.table-of", { what: kindWords(t, kind) })}
            />
          )}
          <div ref={place} className="space-y-2">
            <KeepLine kept={kept} />
            <button type="submit" name="intent" value="fill" className="button button-primary">
              {t("studio.save")}
            </button>
          </div>
        </PostForm>
      </FormSceneProvider>
      {kind === "variants" && <AddForm kinds={tableKinds.map((one) => [one, kindWords(t, one)] as const)} within="" answer={shape} />}
      {kind === "situation" && (
        <>
          <AddForm kinds={[["choice", t("studio-kind.choice")]]} within={at} answer={shape} />
          <p className="mt-4">
            <Link to={`/studio/${draft.id}/try?from=${name}`} className="link">
              {t("studio.try-here")}
            </Link>
          </p>
        </>
      )}
      {kind !== "case" && !isTable && <ShapeForms key={at} thing={thing} answer={shape} />}
    </section>
  );
}

const tableKinds = ["fact", "variant"] as const;
