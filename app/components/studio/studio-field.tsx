import { Hidden } from "~/components/form/hidden";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { StudioField as FieldView } from "~/views/studio-form";
import { ConditionField } from "./condition-field";
import { FieldInput } from "./field-input";
import { useFormScene } from "./form-scene";
import { NamesField } from "./names-field";
import { RecordField } from "./record-field";

interface StudioFieldProps {
  field: FieldView;
  /** What the form is about, where several things stand in one form. */
  of: string;
  voice?: string | null;
  /** What it is called, where that is no field of the format. */
  label?: string;
}

/** One field of a thing; drawn anew where someone else changed it. */
export function StudioField(props: StudioFieldProps) {
  const { revisions } = useFormScene();
  return <Drawn key={revisions[props.field.path] ?? 0} {...props} />;
}

/** A field with what it showed beside it, so that an old page overwrites nothing. */
function Drawn({ field, of, voice = null, label: called }: StudioFieldProps) {
  const { t } = useWords();
  const { problems } = useFormScene();
  const { path, name, control, isByHand, value } = field;
  const words = called ?? storedWords(t, "studio-field.", name);
  const label = voice === null ? words : t("studio.in-voice", { label: words, voice });
  const problem = problems[path];
  const isGroup = control === "names" || control === "condition" || control === "record";
  return (
    <div data-field={path} className="min-w-0">
      {isByHand ? (
        <ByHand label={label} value={String(value)} />
      ) : isGroup ? (
        <Group field={field} label={label} />
      ) : (
        <>
          <label htmlFor={path} className="label">
            {label}
            {of !== "" && <span className="sr-only">, {of}</span>}
            {field.isFresh && <span className="sr-only">, {t("studio-form.new")}</span>}
          </label>
          <FieldInput field={field} isWrong={problem !== undefined} />
        </>
      )}
      {!isByHand &&
        (typeof value === "string" ? (
          <Hidden name={`was:${path}`} value={value} />
        ) : (
          <Hidden name={`list:${path}`} value={JSON.stringify(value)} />
        ))}
      {problem && (
        <p id={`${path}-problem`} role="alert" className="mt-1 text-[0.9375rem] text-bad">
          {t(`studio-problem.${problem}`)}
        </p>
      )}
    </div>
  );
}

function Group({ field, label }: { field: FieldView; label: string }) {
  if (field.control === "condition") return <ConditionField field={field} label={label} />;
  return (
    <fieldset className="min-w-0">
      <legend className="label">{label}</legend>
      {field.control === "names" ? <NamesField field={field} label={label} /> : <RecordField field={field} label={label} />}
    </fieldset>
  );
}

function ByHand({ label, value }: { label: string; value: string }) {
  const { t } = useWords();
  return (
    <>
      <p className="label">{label}</p>
      <p className="mt-1 overflow-x-auto rounded-lg bg-sunken px-3 py-2 font-mono text-[0.9375rem] whitespace-pre-wrap">{value}</p>
      <p className="mt-1 text-[0.9375rem] text-soft">{t("studio.by-hand")}</p>
    </>
  );
}
