import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { PublishProblem, PublishView } from "~/views/studio-publish";
import { useProblems } from "./proof/problem-count";

interface PublishFormProps {
  publish: PublishView;
  problem?: PublishProblem | undefined;
  note?: string | undefined;
}

/** Publishes the draft as the page shows it. */
export function PublishForm({ publish, problem, note }: PublishFormProps) {
  const { version, versions, problems, rescoring, isFile } = publish;
  const { t } = useWords();
  const all = useProblems(problems);
  const isBroken = all.some(({ severity }) => severity === "error");
  const isUnscored = rescoring !== null && rescoring.state !== "done";
  return (
    <section aria-labelledby="publish">
      <h2 id="publish" className="heading">
        {t("studio-publish.publish-as", { number: versions.length + 1 })}
      </h2>
      <p className="mt-2 max-w-prose text-soft">{t("studio-publish.text")}</p>
      {problem !== undefined && problem !== "archived" && (
        <div className="mt-3">
          <Notice tone="bad" announced>
            {t(`studio-publish-problem.${problem}`)}
          </Notice>
        </div>
      )}
      <PostForm className="mt-4 max-w-xl space-y-5">
        <Hidden name="version" value={version} />
        <Field
          name="note"
          label={t("studio-publish.note")}
          help={t("studio-publish.note-help")}
          maxLength={500}
          defaultValue={note}
          autoComplete="off"
        />
        {/* What a proof finds is known on the page alone, and only where scripts run. */}
        <Hidden name="asks-look" value="yes" />
        <label className="flex items-start gap-2.5">
          <input type="checkbox" name="looked" value="yes" className="mt-1" />
          <span>{t("studio-publish.looked")}</span>
        </label>
        <button type="submit" name="intent" value="publish" className="button button-primary" disabled={isBroken || isUnscored || isFile}>
          {t("studio-publish.publish")}
        </button>
        {isBroken && <p className="text-soft">{t("studio-publish-problem.errors")}</p>}
        {!isBroken && isUnscored && <p className="text-soft">{t("studio-publish-problem.unscored")}</p>}
        {isFile && <p className="text-soft">{t("studio-publish-problem.file")}</p>}
      </PostForm>
    </section>
  );
}
