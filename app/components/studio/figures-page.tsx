import { Form, Link, useRevalidator } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { SelectField } from "~/components/form/select-field";
import { Page } from "~/components/frame/page";
import { ScrollSideways } from "~/components/frame/scroll-sideways";
import { useWords } from "~/i18n/words";
import type { CaseFiguresView, FiguresView } from "~/views/studio-figures";

/** What attempts at a case tell its trainers together. */
export function FiguresPage({ cases, shown }: FiguresView) {
  const { t, compare } = useWords();
  const inOrder = [...cases].sort((one, other) => compare(one.title, other.title));
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to="/studio" className="link">
          {t("studio.title")}
        </Link>
      </p>
      <h1 className="title">{t("studio-figures.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("studio-figures.text")}</p>
      <Form method="get" className="mt-4 flex flex-wrap items-end gap-3">
        <SelectField
          key={shown?.id}
          name="case"
          label={t("studio-figures.case")}
          value={shown?.id ?? inOrder[0]?.id ?? ""}
          options={inOrder.map(({ id, title }) => [id, title] as const)}
        />
        <button type="submit" className="button">
          {t("studio-figures.show")}
        </button>
      </Form>
      {shown && <Figures key={shown.id} shown={shown} />}
    </Page>
  );
}

function Figures({ shown: { title, counted, all, leaving, untaken, repeated, variants } }: { shown: CaseFiguresView }) {
  const { t, percent, decimal } = useWords();
  useCountOn(counted, all);
  return (
    <>
      <h2 className="heading mt-10" dir="auto">
        {title}
      </h2>
      <p className="mt-1 text-soft" role="status">
        {counted < all
          ? t("studio-figures.counting", { counted: decimal(counted, 0), all: decimal(all, 0) })
          : t("studio-figures.counted", { count: all })}
      </p>
      <Part title={t("studio-figures.variants")} text={t("studio-figures.variants-text")}>
        <Table
          label={t("studio-figures.variants")}
          head={[t("studio-figures.variant"), t("studio-figures.people"), t("studio-figures.passed"), t("studio-figures.discrimination")]}
          rows={variants.map(({ variant, n, passed, discrimination }) => [
            variant,
            decimal(n, 0),
            percent(passed / n),
            discrimination ? t("studio-figures.with-n", { value: decimal(discrimination.value, 2), n: discrimination.n }) : "–",
          ])}
        />
      </Part>
      <Part title={t("studio-figures.leaving")} text={t("studio-figures.leaving-text")}>
        <Table
          label={t("studio-figures.leaving")}
          head={[t("studio-kind.situation"), t("studio-figures.came-by"), t("studio-figures.left")]}
          rows={leaving.map(({ situation, n, left }) => [situation, decimal(n, 0), `${decimal(left, 0)} (${percent(left / n)})`])}
        />
      </Part>
      <Part title={t("studio-figures.untaken")} text={t("studio-figures.untaken-text")}>
        <Table
          label={t("studio-figures.untaken")}
          head={[t("studio-kind.choice"), t("studio-kind.situation"), t("studio-figures.offered")]}
          rows={untaken.map(({ situation, words, choice, n }) => [words || choice, situation, decimal(n, 0)])}
        />
      </Part>
      <Part title={t("studio-figures.repeated")} text={t("studio-figures.repeated-text")}>
        <Table
          label={t("studio-figures.repeated")}
          head={[t("studio-kind.choice"), t("studio-kind.situation"), t("studio-figures.people-of")]}
          rows={repeated.map(({ situation, words, choice, n, people }) => [
            words || choice,
            situation,
            t("studio-figures.of", { people, n }),
          ])}
        />
      </Part>
    </>
  );
}

/** With script the page asks again until everything is counted; without it, whoever reloads it does. */
function useCountOn(counted: number, all: number): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (counted < all) revalidate();
  }, [counted, all, revalidate]);
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h3 className="label">{title}</h3>
      <p className="mt-1 max-w-prose text-[0.9375rem] text-soft">{text}</p>
      {children}
    </section>
  );
}

function Table({ label, head, rows }: { label: string; head: readonly string[]; rows: readonly (readonly string[])[] }) {
  const { t } = useWords();
  if (rows.length === 0) return <p className="mt-2">{t("studio-figures.none")}</p>;
  return (
    <ScrollSideways label={label} className="mt-3">
      <table className="w-full text-left text-[0.9375rem] [&_td]:px-4 [&_td]:py-2 [&_th]:px-4 [&_th]:py-2">
        <thead>
          <tr className="border-b border-line">
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("\n")} className="border-b border-line last:border-0">
              {row.map((cell, column) => (
                <td key={head[column]} dir="auto" className={column > 0 ? "tabular-nums" : "min-w-40"}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}
