import { Form, Link } from "@remix-run/react";
import { SelectField } from "~/components/form/select-field";
import { useWords } from "~/i18n/words";
import type { HistoryView } from "~/views/history";

/** Narrows the history, by its address: without a script, too. */
export function HistoryForm({ filter }: Pick<HistoryView, "filter">) {
  const { t } = useWords();
  return (
    <Form
      key={`${filter.mode} ${filter.result}`}
      method="get"
      action="/history"
      className="mt-6 flex flex-wrap items-end gap-3"
      aria-label={t("library.filter")}
    >
      <div className="min-w-[9rem] grow basis-[9rem] sm:max-w-[15rem]">
        <SelectField
          name="mode"
          label={t("attempts.how")}
          value={filter.mode}
          options={[
            ["", t("facet.all")],
            ["coached", t("mode-title.coached")],
            ["solo", t("mode-title.solo")],
          ]}
        />
      </div>
      <div className="min-w-[9rem] grow basis-[9rem] sm:max-w-[15rem]">
        <SelectField
          name="result"
          label={t("history.result")}
          value={filter.result}
          options={[
            ["", t("facet.all")],
            ["passed", t("case-state.passed")],
            ["not-passed", t("case-state.not-passed")],
            ["under-way", t("case-state.under-way")],
          ]}
        />
      </div>
      <button type="submit" className="button">
        {t("library.show")}
      </button>
      {(filter.mode !== "" || filter.result !== "") && (
        <Link to="/history" className="link inline-flex min-h-11 items-center">
          {t("library.show-all")}
        </Link>
      )}
    </Form>
  );
}
