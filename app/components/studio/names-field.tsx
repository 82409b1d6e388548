import { useWords } from "~/i18n/words";
import type { StudioField } from "~/views/studio-form";
import { useFormScene } from "./form-scene";
import { MANY_NAMES } from "./typed-name";

/** Names to tick; those that the text has and nothing is called by stay ticked. */
export function NamesField({ field: { path, of, options, value }, label }: { field: StudioField; label: string }) {
  const { t } = useWords();
  const { lists, given } = useFormScene();
  const chosen = [given[path] ?? value].flat();
  const known = of.length > 0 ? of.flatMap((kind) => lists.names[kind] ?? []) : options;
  const all = [...known, ...chosen.filter((name) => !known.includes(name))];
  if (all.length === 0) return <p className="text-[0.9375rem] text-soft">{t("studio.no-names")}</p>;
  if (all.length > MANY_NAMES)
    return (
      <select multiple size={8} name={`is:${path}`} defaultValue={[...chosen]} aria-label={label} className="field mt-1">
        {all.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    );
  return (
    <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
      {all.map((name) => (
        <label key={name} className="flex min-h-7 items-center gap-2">
          <input type="checkbox" name={`is:${path}`} value={name} defaultChecked={chosen.includes(name)} className="size-4" />
          <span>{name}</span>
        </label>
      ))}
    </div>
  );
}
