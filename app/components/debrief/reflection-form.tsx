import { PostForm } from "~/components/form/post-form";
import { useBusy } from "~/components/form/use-busy";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { AttemptDebrief, ReflectionProblem, ReflectionView } from "~/views/debrief";

interface ReflectionFormProps extends ReflectionView {
  given?: AttemptDebrief["reflection"] | undefined;
  problem?: ReflectionProblem | undefined;
}

/** Asks before the result what went well and what the trainee would change. */
export function ReflectionForm({ title, customerName, given, problem }: ReflectionFormProps) {
  const { t } = useWords();
  const busy = useBusy();
  return (
    <Page>
      <p className="eyebrow">{title}</p>
      <h1 className="title mt-1">{t("reflect.title")}</h1>
      <p className="mt-3 max-w-prose">{t("reflect.text", { name: customerName })}</p>
      <PostForm className="mt-8 space-y-6">
        {problem && (
          <Notice tone="bad" announced id="reflect-problem">
            {t(`reflect-problem.${problem}`)}
          </Notice>
        )}
        {(["plus", "delta"] as const).map((name) => (
          <div key={name}>
            <label htmlFor={name} className="heading flex items-center gap-3">
              <span
                aria-hidden="true"
                className="flex size-8 items-center justify-center rounded-full bg-tint font-sans text-lg text-accent"
              >
                {t(`reflect-sign.${name}`)}
              </span>
              {t(`reflect.${name}`)}
            </label>
            <textarea
              id={name}
              name={name}
              rows={3}
              defaultValue={given?.[name]}
              aria-describedby={problem ? "reflect-problem" : undefined}
              className="field mt-2"
            />
          </div>
        ))}
        <button type="submit" disabled={busy} className="button button-primary">
          {t("reflect.submit")}
        </button>
        <p className="text-[0.9375rem] text-soft">{t("reflect.note")}</p>
      </PostForm>
    </Page>
  );
}
