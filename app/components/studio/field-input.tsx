import { useWords } from "~/i18n/words";
import type { StudioField } from "~/views/studio-form";
import { useFormScene } from "./form-scene";
import { MANY_NAMES, TypedName } from "./typed-name";

interface FieldInputProps {
  field: StudioField;
  isWrong: boolean;
}

/** What one value is typed into, or picked from. */
export function FieldInput({ field: { path, name, control, options, of, value, usual }, isWrong }: FieldInputProps) {
  const { t } = useWords();
  const { lists, given } = useFormScene();
  const shown = String(given[path] ?? value);
  const common = {
    ...{ id: path, name: `is:${path}`, defaultValue: shown, className: "field mt-1" },
    ...{ "aria-invalid": isWrong || undefined, "aria-describedby": isWrong ? `${path}-problem` : undefined },
  } as const;
  if (control === "words" || control === "texts") return <textarea {...common} dir="auto" rows={rowsOf(shown)} />;
  if (control === "line") return <input {...common} type="text" dir="auto" />;
  if (control === "number") return <input {...common} type="text" inputMode="numeric" />;
  if (control === "amount" || (control === "value" && options.length === 0)) return <input {...common} type="text" />;
  const list = control === "name" ? of.flatMap((kind) => lists.names[kind] ?? []) : options;
  const unset =
    name === "to" ? "studio-form.stays" : usual === null ? "studio.unset" : usual ? "studio-form.yes-usually" : "studio-form.no-usually";
  if (list.length > MANY_NAMES) return <TypedName names={() => list} field={{ ...common, placeholder: t(unset) }} />;
  return (
    <select {...common}>
      <option value="">{t(unset)}</option>
      {shown !== "" && !list.includes(shown) && <option value={shown}>{shown}</option>}
      {list.map((option) => (
        <option key={option} value={option}>
          {optionWords(t, name, option)}
        </option>
      ))}
    </select>
  );
}

const rowsOf = (words: string): number =>
  Math.min(
    14,
    words.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 72)), 1),
  );

/** Marks, yes and no have words of their own; everything else is called as the format calls it. */
function optionWords(t: ReturnType<typeof useWords>["t"], name: string, option: string): string {
  if (option === "yes") return t("studio.yes");
  if (option === "no") return t("studio.no");
  if (!/^(?:asks|shows)-/.test(name)) return option;
  return option === "0" ? t("studio-mark.0") : option === "1" ? t("studio-mark.1") : t("studio-mark.2");
}
