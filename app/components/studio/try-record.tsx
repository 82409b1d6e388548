import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { TryPlay } from "~/views/studio-try";

/** What came of recording a play. */
export type RecordAnswer = { recorded: string } | { problem: "name" | "taken" | "by-hand" | "archived"; name: string };

/** Keeps a play that has ended as a test line: the check plays it from then on, and says when it comes to something else. */
export function TryRecord({ play: { line, level, variant, result }, answer }: { play: TryPlay; answer?: RecordAnswer | undefined }) {
  const { t } = useWords();
  const problem = answer && "problem" in answer ? answer : null;
  return (
    <section aria-labelledby="record" className="card no-print mt-6 max-w-2xl p-5">
      <h2 id="record" className="heading">
        {t("studio-try.record")}
      </h2>
      <p className="mt-1 text-soft">{t("studio-try.record-text")}</p>
      {answer && "recorded" in answer && (
        <div className="mt-3">
          <Notice tone="good" announced>
            {t("studio-try.recorded", { name: answer.recorded })}
          </Notice>
        </div>
      )}
      {result && (
        <PostForm className="mt-3 space-y-3" preventScrollReset>
          <Hidden name="line" value={line.join(",")} />
          <Hidden name="level" value={level} />
          <Hidden name="variant" value={variant} />
          <Hidden name="ending" value={result.ending} />
          <Hidden name="passed" value={result.passed ? "yes" : "no"} />
          <Field
            name="name"
            label={t("studio-try.record-name")}
            help={t("studio-try.record-help")}
            required
            maxLength={60}
            defaultValue={problem?.name ?? ""}
            problem={problem ? t(`studio-try.record-${problem.problem === "name" ? "bad-name" : problem.problem}`) : undefined}
          />
          <fieldset className="space-y-1">
            <legend className="label">{t("studio-try.expects")}</legend>
            <Choice name="asks-ending" label={t("studio-try.expects-ending", { ending: result.title })} />
            <Choice name="asks-pass" label={t(result.passed ? "studio-try.expects-pass" : "studio-try.expects-fail")} />
          </fieldset>
          <fieldset className="space-y-1">
            <legend className="label">{t("studio-try.record-for")}</legend>
            <Choice name="this-level" label={t("studio-try.record-level")} />
            <Choice name="this-variant" label={t("studio-try.record-variant", { variant })} />
          </fieldset>
          <button type="submit" className="button">
            {t("studio-try.record-submit")}
          </button>
        </PostForm>
      )}
    </section>
  );
}

function Choice({ name, label }: { name: string; label: string }) {
  return (
    <label className="flex items-center gap-2">
      <input type="checkbox" name={name} value="yes" defaultChecked className="size-4" />
      <span>{label}</span>
    </label>
  );
}
