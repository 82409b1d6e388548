import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { DraftView, ShapeProblem } from "~/views/studio";

/** What came of adding, renaming, moving or taking out: why it was not done, and what was typed. */
export interface ShapeAnswer {
  intent: string;
  problem: ShapeProblem;
  name: string;
  words: string;
}

interface AddFormProps {
  /** The kinds to choose from; a choice goes into the situation at `within`. */
  kinds: readonly (readonly [kind: string, words: string])[];
  within: string;
  answer?: ShapeAnswer | undefined;
}

/** Adds a thing under a name. */
export function AddForm({ kinds, within, answer }: AddFormProps) {
  const { t } = useWords();
  const id = `add-${kinds.length === 1 ? "choice" : "thing"}`;
  const [only] = kinds;
  const isMine = answer?.intent === id;
  return (
    <details className="mt-3" open={isMine}>
      <summary className="label">{kinds.length === 1 ? t("studio.add-choice") : t("studio.add")}</summary>
      <PostForm className="mt-2 space-y-3">
        <Hidden name="within" value={within} />
        {kinds.length === 1 ? (
          <Hidden name="kind" value={only?.[0] ?? ""} />
        ) : (
          <div>
            <label htmlFor={`${id}-kind`} className="label">
              {t("studio.add-kind")}
            </label>
            <select id={`${id}-kind`} name="kind" className="field mt-1">
              {kinds.map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        )}
        <Named id={id} answer={isMine ? answer : undefined} />
        <div>
          <label htmlFor={`${id}-words`} className="label">
            {t(kinds.length === 1 ? "studio-field.words" : "studio.add-words")}
          </label>
          <textarea
            id={`${id}-words`}
            name="words"
            rows={2}
            dir="auto"
            required
            defaultValue={isMine ? answer.words : ""}
            className="field mt-1"
          />
        </div>
        <button type="submit" name="intent" value={id} className="button">
          {t("studio.add-submit")}
        </button>
      </PostForm>
    </details>
  );
}

function Named({ id, answer, value = "" }: { id: string; answer?: ShapeAnswer | undefined; value?: string }) {
  const { t } = useWords();
  return (
    <div>
      <label htmlFor={`${id}-name`} className="label">
        {t("studio.new-name")}
      </label>
      <input
        id={`${id}-name`}
        name="name"
        type="text"
        required
        maxLength={60}
        defaultValue={answer?.name ?? value}
        className="field mt-1"
        aria-invalid={answer ? true : undefined}
        aria-describedby={answer ? `${id}-problem` : undefined}
      />
      {answer && (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-[0.9375rem] text-bad">
          {t(`studio-shape.${answer.problem}`)}
        </p>
      )}
    </div>
  );
}

/** Renames, moves or takes out the thing that the form is about. */
export function ShapeForms({ thing: { at, name }, answer }: { thing: DraftView["thing"]; answer?: ShapeAnswer | undefined }) {
  const { t } = useWords();
  const isMine = answer !== undefined && !answer.intent.startsWith("add-");
  return (
    <details className="mt-6 border-t border-line pt-4" open={isMine}>
      <summary className="label">{t("studio.shape")}</summary>
      <PostForm className="mt-3 space-y-3">
        <Hidden name="at" value={at} />
        <Named id="rename" answer={isMine ? answer : undefined} value={name} />
        <p className="text-[0.9375rem] text-soft">{t("studio.rename-help")}</p>
        <button type="submit" name="intent" value="rename" className="button">
          {t("studio.rename")}
        </button>
      </PostForm>
      <PostForm className="mt-4 flex flex-wrap gap-2">
        <Hidden name="at" value={at} />
        <button type="submit" name="intent" value="up" className="button">
          {t("studio.up")}
        </button>
        <button type="submit" name="intent" value="down" className="button">
          {t("studio.down")}
        </button>
        <button type="submit" name="intent" value="remove" className="button">
          {t("studio.remove")}
        </button>
      </PostForm>
    </details>
  );
}
