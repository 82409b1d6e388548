import { Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useBusy } from "~/components/form/use-busy";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { BriefingView, StartProblem } from "~/views/briefing";
import type { ScenarioCard } from "~/views/scenario";
import { OpenAttemptLink } from "./open-attempt-link";

interface StartFormProps extends Pick<BriefingView, "modes" | "seed" | "hasBreak"> {
  problem?: StartProblem | undefined;
  open: ScenarioCard["open"];
}

/** How much help to take, and the start. The seed keeps the customer of this briefing. */
export function StartForm({ modes, seed, hasBreak, problem, open }: StartFormProps) {
  const { t } = useWords();
  const busy = useBusy();
  return (
    <PostForm className="card space-y-4 p-5 sm:p-6 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
      <Hidden name="seed" value={seed} />
      {open && (
        <Notice tone="good">
          <p>{t("briefing.open")}</p>
          <OpenAttemptLink {...open} />
        </Notice>
      )}
      <fieldset className="space-y-2">
        <legend className="heading mb-3">{t("briefing.mode")}</legend>
        {modes.map((mode, index) => (
          <label
            key={mode}
            className="flex min-h-11 cursor-pointer gap-3 rounded-xl border border-line px-3 py-2.5 hover:border-accent has-checked:border-accent has-checked:bg-tint"
          >
            <input
              type="radio"
              name="mode"
              value={mode}
              defaultChecked={index === 0}
              className="mt-[0.2em] size-5 shrink-0 accent-accent"
            />
            <span>
              <span className="label block">{t(`mode-title.${mode}`)}</span>
              <span className="block text-[0.9375rem] text-soft">{t(`mode-text.${mode}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <details className="text-[0.9375rem]">
        <summary className="link min-h-6">{t("first-play.title")}</summary>
        <p className="mt-1 text-soft">
          {t("first-play.text")}{" "}
          <Link to="/guide" className="link">
            {t("guide.title")}
          </Link>
        </p>
      </details>
      {problem && (
        <Notice tone="bad" announced>
          {t(`start-problem.${problem}`)}
        </Notice>
      )}
      <div className="start-bar">
        <button type="submit" disabled={busy} className="button button-primary w-full">
          {t(open ? "briefing.start-new" : "briefing.start")}
        </button>
      </div>
      <p className="text-[0.9375rem] text-soft">
        {t("briefing.keeps")} {hasBreak && t("briefing.break")}
      </p>
      {open && (
        <button
          type="submit"
          formAction={`/attempts/${open.attemptId}`}
          name="discard"
          value="1"
          disabled={busy}
          className="link min-h-11 text-left text-[0.9375rem]"
        >
          {t("briefing.discard")}
        </button>
      )}
    </PostForm>
  );
}
