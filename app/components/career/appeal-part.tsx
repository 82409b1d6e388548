import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { AppealProblem, SittingView } from "~/views/sitting";

/** The form of an appeal, or the appeal with its answer. */
export function AppealPart({
  appeal,
  appealable,
  problem,
  given,
}: Pick<SittingView, "appeal" | "appealable"> & { problem?: AppealProblem | undefined; given?: string | undefined }) {
  const { t } = useWords();
  if (appeal)
    return (
      <section className="mt-8">
        <h2 className="heading">{t("appeal.title")}</h2>
        <blockquote className="mt-3 border-l-2 border-line pl-4 whitespace-pre-line">{appeal.words}</blockquote>
        <p className="mt-3">{appeal.answer ? t(appeal.answer.granted ? "appeal.granted" : "appeal.refused") : t("appeal.waiting")}</p>
        {appeal.answer?.words && (
          <blockquote className="mt-2 border-l-2 border-line pl-4 whitespace-pre-line">{appeal.answer.words}</blockquote>
        )}
      </section>
    );
  if (!appealable) return null;
  return (
    <details className="mt-8" open={problem !== undefined}>
      <summary className="link inline-block">{t("appeal.ask")}</summary>
      <PostForm className="mt-3 max-w-prose space-y-3">
        <label htmlFor="words" className="label">
          {t("appeal.words")}
        </label>
        <textarea
          id="words"
          name="words"
          rows={5}
          maxLength={2000}
          required
          dir="auto"
          defaultValue={given}
          className="field"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "appeal-problem" : "appeal-help"}
        />
        {problem && (
          <p id="appeal-problem" role="alert" className="text-bad">
            {t("appeal.problem")}
          </p>
        )}
        <p id="appeal-help" className="text-[0.9375rem] text-soft">
          {t("appeal.help")}
        </p>
        <button type="submit" name="intent" value="appeal" className="button">
          {t("appeal.submit")}
        </button>
      </PostForm>
    </details>
  );
}
