import { useState } from "react";
import { Hidden } from "~/components/form/hidden";
import { useWords } from "~/i18n/words";
import type { StudioField } from "~/views/studio-form";
import { ConditionRow } from "./condition-row";
import { useConditionWords } from "./condition-words";
import { useFormScene } from "./form-scene";
import { inRows } from "./in-rows";

/** A condition, a question in each row. One that rows can't say is shown as its text. */
export function ConditionField({ field: { path, value }, label }: { field: StudioField; label: string }) {
  const { t } = useWords();
  const { given, problems } = useFormScene();
  const tell = useConditionWords();
  const shown = [given[path] ?? value].flat();
  const told = tell([value].flat());
  return (
    <details className="min-w-0 rounded-lg bg-sunken px-3 py-2" open={problems[path] !== undefined}>
      <summary className="cursor-pointer text-[0.9375rem]">
        <span className="font-semibold">{label}</span> {told === "" ? <span className="text-soft">{t("studio-form.always")}</span> : told}
      </summary>
      <fieldset className="mt-2 min-w-0 space-y-2">
        <legend className="sr-only">{label}</legend>
        {shown[0] === "text" ? (
          <>
            <Hidden name={`is:${path}`} value="text" />
            <Written name={`is:${path}`} label={label} words={shown[1] ?? ""} />
          </>
        ) : (
          <ConditionRows path={path} shown={shown} label={label} />
        )}
      </fieldset>
    </details>
  );
}

function ConditionRows({ path, shown, label }: { path: string; shown: readonly string[]; label: string }) {
  const { t } = useWords();
  const { isScripted } = useFormScene();
  const [join = "all", ...cells] = shown;
  const rows = inRows(cells, 3);
  const [more, setMore] = useState(1);
  const all = [...rows, ...Array.from({ length: more }, () => ["", "is", ""])];
  return (
    <>
      <select name={`is:${path}`} defaultValue={join} aria-label={`${label}, ${t("studio-form.join")}`} className="field w-auto max-w-full">
        <option value="all">{t("studio-form.join-all")}</option>
        <option value="any">{t("studio-form.join-any")}</option>
        <option value="none">{t("studio-form.join-none")}</option>
      </select>
      {all.map(([asks = "", way = "is", against = ""], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own before they are filled in
        <ConditionRow key={index} path={path} asks={asks} way={way} against={against} label={`${label} ${index + 1}`} />
      ))}
      {isScripted && (
        <button type="button" className="button button-small" onClick={() => setMore(more + 1)}>
          {t("studio-form.another-row")}
        </button>
      )}
      <details>
        <summary className="cursor-pointer text-[0.9375rem] text-soft">{t("studio-form.as-text")}</summary>
        <Written name={`text:${path}`} label={label} words="" />
      </details>
    </>
  );
}

function Written({ name, label, words }: { name: string; label: string; words: string }) {
  const { t } = useWords();
  return (
    <>
      <textarea
        name={name}
        rows={2}
        defaultValue={words}
        spellCheck={false}
        className="field mt-1 font-mono text-[0.9375rem]"
        aria-label={`${label}, ${t("studio-form.as-text")}`}
      />
      <p className="text-[0.9375rem] text-soft">{t("studio-form.as-text-help")}</p>
    </>
  );
}
