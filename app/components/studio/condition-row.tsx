import { useState } from "react";
import { useWords } from "~/i18n/words";
import { useFormScene } from "./form-scene";
import { MANY_NAMES, TypedName } from "./typed-name";

/** The questions that are asked of something by its name, with the kind of name. */
const named = [
  ["fact", "fact"],
  ["knows", "fact"],
  ["done", "step"],
  ["said", "choice"],
  ["opened", "resource"],
  ["given", "authority"],
  ["left", "resource"],
  ["late", "deadline"],
  ["name", "condition"],
] as const;
const unnamed = ["mood", "typed", "level"] as const;
const compared = ["fact", "given", "left", ...unnamed];
const ways = ["is", "not", "atLeast", "atMost", "above", "below"] as const;

interface ConditionRowProps {
  path: string;
  asks: string;
  way: string;
  against: string;
  label: string;
}

/** One question of a condition: of what, how, and against which value. What a question has no use for is hidden where the page's script is at work. */
export function ConditionRow({ path, asks, way, against, label }: ConditionRowProps) {
  const { t } = useWords();
  const { lists, isScripted } = useFormScene();
  const [chosen, setChosen] = useState(asks);
  const [subject = "", name = ""] = chosen.split(" ");
  const isLong = named.reduce((sum, [, kind]) => sum + (lists.names[kind]?.length ?? 0), 0) > MANY_NAMES;
  const isCompared = compared.includes(subject);
  const isSum = subject === "given" || subject === "left" || subject === "fact";
  const common = { name: `is:${path}`, className: "field min-w-0" } as const;
  const values =
    subject === "mood"
      ? (lists.names.mood ?? [])
      : subject === "typed"
        ? ["right", "slip"]
        : subject === "level"
          ? (lists.names.level ?? [])
          : (lists.values[name] ?? []);
  const isKnown =
    chosen === "" ||
    unnamed.some((one) => one === chosen) ||
    named.some(([one, kind]) => one === subject && lists.names[kind]?.includes(name));
  return (
    <div className="grid gap-2 sm:grid-cols-[2fr_1fr_1fr]">
      {isLong ? (
        <TypedName
          names={() => [...named.flatMap(([one, kind]) => (lists.names[kind] ?? []).map((each) => `${one} ${each}`)), ...unnamed]}
          field={{ ...common, defaultValue: asks, onChange: ({ target }) => setChosen(target.value), "aria-label": label }}
        />
      ) : (
        <select {...common} defaultValue={asks} onChange={({ target }) => setChosen(target.value)} aria-label={label}>
          <option value="">{t("studio.unset")}</option>
          {!isKnown && <option value={asks}>{asks}</option>}
          {named.map(([one, kind]) =>
            (lists.names[kind] ?? []).length === 0 ? null : (
              <optgroup key={one} label={t(`studio-asks.${one}`)}>
                {lists.names[kind]?.map((each) => (
                  <option key={each} value={`${one} ${each}`}>
                    {each}
                  </option>
                ))}
              </optgroup>
            ),
          )}
          <optgroup label={t("studio-asks.more")}>
            {unnamed.map((one) => (
              <option key={one} value={one}>
                {t(`studio-asks.${one}`)}
              </option>
            ))}
          </optgroup>
        </select>
      )}
      <select {...common} defaultValue={way} aria-label={`${label}, ${t("studio-form.way")}`}>
        {ways.map((one) =>
          isScripted && !isSum && one !== "is" && one !== "not" ? null : (
            <option key={one} value={one}>
              {t(`studio-way.${one}`)}
            </option>
          ),
        )}
      </select>
      {isScripted && !isCompared ? (
        <input {...common} type="text" readOnly tabIndex={-1} aria-hidden="true" value="" className="hidden" />
      ) : isScripted && values.length > 0 && !/[,{]/.test(against) ? (
        <select {...common} key={chosen} defaultValue={against} aria-label={`${label}, ${t("studio-form.value")}`}>
          <option value="">{t("studio.unset")}</option>
          {against !== "" && !values.includes(against) && <option value={against}>{against}</option>}
          {values.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type="text" defaultValue={against} aria-label={`${label}, ${t("studio-form.value")}`} />
      )}
    </div>
  );
}
