import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { DraftStartProblem, Titled, WayToBegin } from "~/views/studio-begin";
import { CaseFields } from "./case-fields";

/** What stood in the form that could not begin a draft. */
export interface BeginGiven {
  name: string;
  title: string;
  level: string;
  competency: string;
  customer: { name: string; asks: string; needs: string; says: string };
}

interface BeginFormProps {
  way: WayToBegin;
  levels: readonly Titled[];
  competencies: readonly Titled[];
  problem: DraftStartProblem | undefined;
  given: BeginGiven | undefined;
}

/** What has to be known before a draft begins. Of a case that is made new, the customer too: that is where a case comes from. */
export function BeginForm({ way, levels, competencies, problem, given }: BeginFormProps) {
  const { t } = useWords();
  const isNew = way.kind === "page" || way.kind === "part";
  return (
    <PostForm className="mt-6 max-w-xl space-y-5">
      <Hidden name="from" value={way.from} />
      <p className="text-soft" dir="auto">
        {way.kind === "page" ? t("studio-begin.page-text") : t(`studio-begin.from-${way.kind}`, { title: way.title })}
      </p>
      {problem === "from" && (
        <Notice tone="bad" announced>
          {t("studio-start.from")}
        </Notice>
      )}
      <Field
        name="title"
        label={t("studio.new-title")}
        help={t("studio-begin.title-help")}
        defaultValue={given?.title ?? ""}
        maxLength={200}
        required={isNew}
      />
      {isNew && (
        <>
          <Field name="customer" label={t("studio-field.customer-name")} defaultValue={given?.customer.name ?? ""} maxLength={100} />
          <Field
            name="asks"
            label={t("studio-field.customer-asks")}
            help={t("studio-begin.asks-help")}
            defaultValue={given?.customer.asks ?? ""}
            maxLength={300}
          />
          <Field
            name="needs"
            label={t("studio-field.customer-needs")}
            help={t("studio-begin.needs-help")}
            defaultValue={given?.customer.needs ?? ""}
            maxLength={300}
          />
          <Field name="says" label={t("studio-begin.says")} defaultValue={given?.customer.says ?? ""} maxLength={1000} />
        </>
      )}
      <CaseFields
        levels={isNew ? levels : []}
        competencies={isNew ? competencies : []}
        given={given}
        problem={problem === "from" ? undefined : problem}
      />
      <button type="submit" className="button button-primary">
        {t("studio-begin.begin")}
      </button>
    </PostForm>
  );
}
