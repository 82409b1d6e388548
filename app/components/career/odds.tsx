import { Form, useSubmit } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { ScrollSideways } from "~/components/frame/scroll-sideways";
import { useWords } from "~/i18n/words";
import type { OddsView } from "~/views/odds";
import { OddsChart } from "./odds-chart";

/** The sliders in their order, each with the least that it can ask. */
const sliders = [
  ["competencies", 1],
  ["each", 1],
  ["passes", 0],
  ["floor", 0],
  ["all", 0],
  ["tries", 1],
] as const;

/** The odds of passing under a gate's rules: sliders, a curve, and the same numbers as a table. */
export function Odds({ form, most, chances, rows, curve, blind }: OddsView) {
  const { t, percent, decimal } = useWords();
  const submit = useSubmit();
  return (
    <Page wide>
      <h1 className="title">{t("odds.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("odds.text")}</p>
      <div className="mt-8 grid gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <Form
          method="get"
          replace
          preventScrollReset
          className="card space-y-4 self-start p-5"
          onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
        >
          {sliders.map(([name, least]) => (
            <div key={name}>
              <label htmlFor={name} className="label flex justify-between gap-3">
                <span>{t(`odds-field.${name}`)}</span>
                <output htmlFor={name} className="tabular-nums">
                  {form[name]}
                </output>
              </label>
              <input
                key={`${name} ${form[name]} ${most[name]}`}
                id={name}
                name={name}
                type="range"
                min={least}
                max={most[name]}
                defaultValue={form[name]}
                className="mt-1 h-8 w-full accent-[var(--color-accent)]"
              />
            </div>
          ))}
          <noscript>
            <button type="submit" className="button w-full">
              {t("odds.submit")}
            </button>
          </noscript>
        </Form>
        <div className="min-w-0">
          <OddsChart curve={curve} />
          <p className="mt-4 max-w-prose">
            {t("odds.blind", { share: percent(blind.otherwise), with: percent(blind.with, 1), without: percent(blind.without, 1) })}
          </p>
        </div>
      </div>
      <div className="mt-10">
        <h2 className="heading">{t("odds.table")}</h2>
        <p className="mt-2 max-w-prose text-[0.9375rem] text-soft">{t("odds.table-text")}</p>
        <ScrollSideways label={t("odds.table")} className="mt-3">
          <table className="w-full text-left [&_td]:px-3 [&_td]:py-2 [&_td]:text-right [&_td]:tabular-nums [&_th]:px-3 [&_th]:py-2">
            <thead>
              <tr className="border-b border-line text-[0.9375rem] text-soft">
                <th scope="col">{t("odds.rule")}</th>
                {chances.map((chance) => (
                  <th key={chance} scope="col" className="text-right">
                    {percent(chance / 100)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ rule, values }) => (
                <tr key={rule} className={`border-b border-line last:border-0 ${rule === "asked" ? "bg-tint font-semibold" : ""}`}>
                  <th scope="row" className="min-w-48 font-normal">
                    {t(`odds-rule.${rule}`)}
                  </th>
                  {values.map((value, index) => (
                    <td key={chances[index]}>{decimal(value, 3)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollSideways>
      </div>
    </Page>
  );
}
