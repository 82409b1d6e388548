import { Field } from "~/components/form/field";
import { SelectField } from "~/components/form/select-field";
import { useWords } from "~/i18n/words";
import type { Titled } from "~/views/studio-begin";

interface CaseFieldsProps {
  levels: readonly Titled[];
  competencies: readonly Titled[];
  given: { name: string; level: string; competency: string } | undefined;
  problem: "name" | "taken" | undefined;
}

/** For whom a case is, what it examines, and its short name, which is made from the title unless someone wants another. */
export function CaseFields({ levels, competencies, given, problem }: CaseFieldsProps) {
  const { t } = useWords();
  const options = (found: readonly Titled[]) => found.map(({ id, title }) => [id, title] as const);
  return (
    <>
      {competencies.length > 0 && (
        <SelectField
          name="competency"
          label={t("studio-begin.competency")}
          value={given?.competency ?? ""}
          options={options(competencies)}
        />
      )}
      {levels.length > 0 && (
        <SelectField name="level" label={t("studio-begin.level")} value={given?.level ?? ""} options={options(levels)} />
      )}
      <details open={problem !== undefined}>
        <summary className="cursor-pointer">{t("studio.new-name")}</summary>
        <div className="mt-2">
          <Field
            name="name"
            label={t("studio.new-name")}
            help={t("studio-begin.name-help")}
            defaultValue={given?.name ?? ""}
            maxLength={60}
            problem={problem && t(`studio-start.${problem}`)}
          />
        </div>
      </details>
    </>
  );
}
