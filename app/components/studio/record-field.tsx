import { useState } from "react";
import { useWords } from "~/i18n/words";
import type { StudioField } from "~/views/studio-form";
import { useFormScene } from "./form-scene";
import { inRows } from "./in-rows";

/** A table of names with something behind each: facts that change, what is used up, how a decision was met. */
export function RecordField({ field: { path, of, against, value }, label }: { field: StudioField; label: string }) {
  const { t } = useWords();
  const { lists, given, isScripted } = useFormScene();
  const [more, setMore] = useState(1);
  const rows = inRows([given[path] ?? value].flat(), 2);
  const names = of.flatMap((kind) => lists.names[kind] ?? []);
  return (
    <div className="mt-1 space-y-2">
      {[...rows, ...Array.from({ length: more }, () => ["", ""])].map(([name = "", one = ""], index) => (
        <RecordRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own before they are filled in
          key={index}
          {...{ path, name, value: one, names, against, label: `${label} ${index + 1}`, isOwn: of.length === 0 }}
        />
      ))}
      {isScripted && (
        <button type="button" className="button button-small" onClick={() => setMore(more + 1)}>
          {t("studio-form.another-row")}
        </button>
      )}
    </div>
  );
}

interface RecordRowProps {
  path: string;
  name: string;
  value: string;
  names: readonly string[];
  against: string | null;
  label: string;
  /** Names that stand nowhere else are typed. */
  isOwn: boolean;
}

function RecordRow({ path, name, value, names, against, label, isOwn }: RecordRowProps) {
  const { t } = useWords();
  const { lists } = useFormScene();
  const [chosen, setChosen] = useState(name);
  const common = { name: `is:${path}`, className: "field min-w-0" } as const;
  const values =
    against === "value" ? (lists.values[chosen] ?? []) : against === "place" ? places(lists.names) : (fixed[against ?? ""] ?? []);
  return (
    <div className="grid grid-cols-2 gap-2">
      {isOwn ? (
        <input {...common} type="text" defaultValue={name} aria-label={`${label}, ${t("studio-form.name")}`} />
      ) : (
        <select
          {...common}
          defaultValue={name}
          onChange={({ target }) => setChosen(target.value)}
          aria-label={`${label}, ${t("studio-form.name")}`}
        >
          <option value="">{t("studio.unset")}</option>
          {name !== "" && !names.includes(name) && <option value={name}>{name}</option>}
          {names.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
      {values.length > 0 ? (
        <select {...common} key={chosen} defaultValue={value} aria-label={`${label}, ${t("studio-form.value")}`}>
          <option value="">{t("studio.unset")}</option>
          {value !== "" && !values.includes(value) && <option value={value}>{value}</option>}
          {values.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type="text" dir="auto" defaultValue={value} aria-label={`${label}, ${t("studio-form.value")}`} />
      )}
    </div>
  );
}

const fixed: Readonly<Record<string, readonly string[]>> = { decision: ["right", "under", "over"], mark: ["0", "1", "2"] };
const places = (names: Readonly<Record<string, readonly string[]>>) => [...(names.situation ?? []), ...(names.ending ?? [])];
