import { Link } from "@remix-run/react";
import { Field } from "~/components/form/field";
import { PostForm } from "~/components/form/post-form";
import { SelectField } from "~/components/form/select-field";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { StudioView } from "~/views/studio";

/** Why a draft could not begin. */
export type StartProblem = "name" | "taken";

interface StudioHomeProps extends StudioView {
  problem?: StartProblem | undefined;
  given?: { name: string; title: string; from: string } | undefined;
}

/** The drafts that are being written, and how to begin one. */
export function StudioHome({ drafts, cases, problem, given }: StudioHomeProps) {
  const { t, day } = useWords();
  return (
    <Page>
      <h1 className="title">{t("studio.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("studio.text")}</p>
      {drafts.length === 0 ? (
        <p className="card mt-8 p-5">{t("studio.none")}</p>
      ) : (
        <>
          <h2 className="heading mt-8">{t("studio.drafts")}</h2>
          <ul className="card mt-3 divide-y divide-line">
            {drafts.map(({ id, title, scenarioId, by, startedAt, changes, isMine }) => (
              <li key={id} className="px-4 py-3">
                <Link to={`/studio/${id}`} className="link font-semibold" dir="auto">
                  {title}
                </Link>
                <p className="text-[0.9375rem] text-soft">
                  {[
                    scenarioId,
                    isMine ? t("studio.mine") : t("studio.by", { name: by ?? t("studio.someone") }),
                    day(startedAt),
                    t("studio.changes", { count: changes }),
                  ].join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <section aria-labelledby="begin" className="mt-10 max-w-md border-t border-line pt-6">
        <h2 id="begin" className="heading">
          {t("studio.begin")}
        </h2>
        <PostForm className="mt-4 space-y-4">
          <SelectField
            name="from"
            label={t("studio.from")}
            value={given?.from ?? ""}
            options={[["", t("studio.from-example")], ...cases.map(({ id, title }) => [id, t("studio.copy", { title })] as const)]}
          />
          <Field name="title" label={t("studio.new-title")} defaultValue={given?.title ?? ""} maxLength={200} />
          <Field
            name="name"
            label={t("studio.new-name")}
            help={t("studio.new-name-help")}
            defaultValue={given?.name ?? ""}
            maxLength={60}
            required
            problem={problem && t(`studio-start.${problem}`)}
          />
          <button type="submit" className="button button-primary">
            {t("studio.begin")}
          </button>
        </PostForm>
      </section>
    </Page>
  );
}
