import { Hidden } from "~/components/form/hidden";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { StudioField as FieldView, StudioFieldProblem } from "~/views/studio";

interface StudioFieldProps {
  field: FieldView;
  problem?: StudioFieldProblem | undefined;
  given?: string | readonly string[] | undefined;
}

/** One field of a thing, with what it showed beside it, so that an old page overwrites nothing. */
export function StudioField({ field, problem, given }: StudioFieldProps) {
  const { t } = useWords();
  const { path, name, voice, when, isByHand, value } = field;
  const words = storedWords(t, "studio-field.", name.replaceAll(".", "-"));
  const called = voice === null ? words : t("studio.in-voice", { label: words, voice });
  const label = when === null ? called : t("studio.when", { label: called, when });
  return (
    <div>
      {field.control === "names" ? (
        <fieldset>
          <legend className="label">{label}</legend>
          <Names field={field} given={given} />
        </fieldset>
      ) : (
        <>
          <label htmlFor={path} className="label">
            {label}
          </label>
          {isByHand ? <ByHand path={path} value={String(value)} /> : <Input field={field} given={given} isWrong={problem !== undefined} />}
        </>
      )}
      {!isByHand && <Hidden name={`was:${path}`} value={String(value)} />}
      {problem && (
        <p id={`${path}-problem`} role="alert" className="mt-1 text-[0.9375rem] text-bad">
          {t(`studio-problem.${problem}`)}
        </p>
      )}
    </div>
  );
}

function ByHand({ path, value }: { path: string; value: string }) {
  const { t } = useWords();
  return (
    <>
      <output
        id={path}
        className="mt-1 block overflow-x-auto rounded-lg bg-sunken px-3 py-2 font-mono text-[0.9375rem] whitespace-pre-wrap"
      >
        {value}
      </output>
      <p className="mt-1 text-[0.9375rem] text-soft">{t("studio.by-hand")}</p>
    </>
  );
}

function Names({ field: { path, options, value, isByHand }, given }: Pick<StudioFieldProps, "field" | "given">) {
  const { t } = useWords();
  const chosen = given ?? value;
  if (isByHand) return <ByHand path={path} value={String(value)} />;
  if (options.length === 0) return <p className="text-[0.9375rem] text-soft">{t("studio.no-names")}</p>;
  return (
    <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
      {options.map((option) => (
        <label key={option} className="flex items-center gap-2">
          <input type="checkbox" name={`is:${path}`} value={option} defaultChecked={chosen.includes(option)} className="size-4" />
          <span>{option}</span>
        </label>
      ))}
    </div>
  );
}

function Input({ field: { path, name, control, options, value, isRequired }, given, isWrong }: StudioFieldProps & { isWrong: boolean }) {
  const { t } = useWords();
  const shown = String(given ?? value);
  const common = {
    ...{ id: path, name: `is:${path}`, defaultValue: shown, className: "field mt-1" },
    ...{ "aria-invalid": isWrong || undefined, "aria-describedby": isWrong ? `${path}-problem` : undefined },
  } as const;
  if (control === "words")
    return <textarea {...common} dir="auto" rows={Math.min(8, Math.max(2, Math.ceil(shown.length / 70)))} required={isRequired} />;
  if (control === "line") return <input {...common} type="text" dir="auto" required={isRequired} />;
  if (control === "number") return <input {...common} type="text" inputMode="numeric" required={isRequired} />;
  const list = control === "flag" ? ["yes"] : options;
  const isKnown = shown === "" || list.includes(shown);
  return (
    <select {...common} required={isRequired}>
      {!(isRequired && shown !== "") && <option value="">{t(control === "flag" ? "studio.no" : "studio.unset")}</option>}
      {!isKnown && <option value={shown}>{shown}</option>}
      {list.map((option) => (
        <option key={option} value={option}>
          {control === "flag" ? t("studio.yes") : optionWords(t, name, option)}
        </option>
      ))}
    </select>
  );
}

/** Marks have words of their own; everything else is called as the format calls it. */
function optionWords(t: ReturnType<typeof useWords>["t"], name: string, option: string): string {
  if (!/^(?:asks|shows)\./.test(name)) return option;
  return option === "0" ? t("studio-mark.0") : option === "1" ? t("studio-mark.1") : t("studio-mark.2");
}
