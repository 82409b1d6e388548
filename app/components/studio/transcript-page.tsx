import { Link } from "@remix-run/react";
import { Field } from "~/components/form/field";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { DraftStartProblem, PasteProblem, Titled, TranscriptView } from "~/views/studio-begin";
import { CaseFields } from "./case-fields";
import { TranscriptFound } from "./transcript-found";

interface TranscriptPageProps {
  levels: readonly Titled[];
  competencies: readonly Titled[];
  given?: { name: string; title: string; level: string; competency: string; transcript: string } | undefined;
  problems?: readonly PasteProblem[] | undefined;
  problem?: DraftStartProblem | undefined;
  found?: TranscriptView | undefined;
}

/** A chat is pasted, looked at without its names, and becomes a draft. */
export function TranscriptPage({ levels, competencies, given, problems = [], problem, found }: TranscriptPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <p className="eyebrow">
        <Link to="/studio/new" className="link">
          {t("studio-begin.other")}
        </Link>
      </p>
      <h1 className="title">{t("studio-chat.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("studio-chat.text")}</p>
      <PostForm className="mt-6 space-y-5">
        <div>
          <label htmlFor="transcript" className="label">
            {t("studio-chat.paste")}
          </label>
          <textarea
            id="transcript"
            name="transcript"
            defaultValue={given?.transcript ?? ""}
            rows={found ? 8 : 16}
            spellCheck={false}
            required
            aria-invalid={problems.length > 0 || undefined}
            aria-describedby={problems.length > 0 ? "paste-problems" : "paste-help"}
            className="field mt-1"
          />
          <p id="paste-help" className="mt-1 text-[0.9375rem] text-soft">
            {t("studio-chat.help")}
          </p>
          {problems.length > 0 && (
            <div className="mt-3">
              <Notice tone="bad" announced id="paste-problems">
                {problems.map(({ code, line }) => (
                  <p key={code}>{t(`studio-chat.${code}`, { line })}</p>
                ))}
              </Notice>
            </div>
          )}
        </div>
        {found && <TranscriptFound found={found} />}
        {found && (
          <section aria-labelledby="begin" className="max-w-xl space-y-5 border-t border-line pt-6">
            <h2 id="begin" className="heading">
              {t("studio-chat.begin")}
            </h2>
            <Field name="title" label={t("studio.new-title")} defaultValue={given?.title ?? ""} maxLength={200} />
            <CaseFields levels={levels} competencies={competencies} given={given} problem={problem === "from" ? undefined : problem} />
          </section>
        )}
        <div className="flex flex-wrap gap-3">
          {found && (
            <button type="submit" name="intent" value="begin" className="button button-primary">
              {t("studio-begin.begin")}
            </button>
          )}
          <button type="submit" name="intent" value="look" className={found ? "button" : "button button-primary"}>
            {t(found ? "studio-chat.look-again" : "studio-chat.look")}
          </button>
        </div>
      </PostForm>
    </Page>
  );
}
