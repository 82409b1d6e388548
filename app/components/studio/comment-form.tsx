import { useId } from "react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { CommentPlace, CommentPosition, CommentProblem } from "~/views/studio-review";
import { kindWords } from "./kind-words";

/** What was typed and not kept, and why. */
export interface CommentAnswer {
  problem: CommentProblem;
  /** The comment that was answered; empty where something new was said. */
  comment: string;
  at: string;
  words: string;
}

interface CommentFormProps {
  places: readonly CommentPlace[];
  /** The place that is chosen to begin with. */
  at?: string | undefined;
  /** The play in which it is said. */
  position?: CommentPosition | null | undefined;
  answer?: CommentAnswer | undefined;
}

/** Says something of a place in the case. */
export function CommentForm({ places, at, position, answer }: CommentFormProps) {
  const { t } = useWords();
  const { levelShort } = useLadder();
  const id = useId();
  const given = answer?.comment === "" ? answer : undefined;
  return (
    <PostForm className="card space-y-3 p-5">
      {position && (
        <>
          <Hidden name="level" value={position.level} />
          <Hidden name="variant" value={position.variant} />
          <Hidden name="line" value={position.line} />
          {position.typed.map((text) => (
            <Hidden key={text} name="typed" value={text} />
          ))}
          <p className="text-[0.9375rem] text-soft">
            {t("studio-review.in-play", { variant: position.variant, level: levelShort(position.level) })}
          </p>
        </>
      )}
      <div>
        <label htmlFor={`${id}at`} className="label">
          {t("studio-review.place")}
        </label>
        <select id={`${id}at`} name="at" defaultValue={given?.at ?? at ?? places[0]?.at} className="field mt-1">
          {places.map((place) => (
            <option key={place.at} value={place.at}>
              {[kindWords(t, place.kind), place.kind === "case" ? "" : place.name].join(" ").trim()}
              {place.quote !== "" && `: ${short(place.quote)}`}
            </option>
          ))}
        </select>
      </div>
      <WordsField label={t("studio-review.words")} problem={given?.problem} value={given?.words} />
      <button type="submit" name="intent" value="comment" className="button button-primary">
        {t("studio-review.say")}
      </button>
    </PostForm>
  );
}

const short = (words: string) => (words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words);

/** Where one writes what one has to say. */
export function WordsField({ label, problem, value }: { label: string; problem?: CommentProblem | undefined; value?: string | undefined }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="label">
        {label}
      </label>
      <textarea
        id={id}
        name="words"
        rows={3}
        maxLength={2000}
        required
        dir="auto"
        defaultValue={value}
        className="field mt-1"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}problem` : undefined}
      />
      {problem && (
        <p id={`${id}problem`} role="alert" className="mt-1 text-[0.9375rem] text-bad">
          {t(`studio-review-problem.${problem}`)}
        </p>
      )}
    </div>
  );
}
