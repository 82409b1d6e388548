import { Form, Link } from "@remix-run/react";
import { SelectField } from "~/components/form/select-field";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { CaseLength, CaseState, LibraryFacet, LibraryView } from "~/views/library";
import type { ScenarioCard } from "~/views/scenario";

const facetNames: readonly LibraryFacet[] = ["competency", "channel", "level", "length", "state"];

/** Narrows the library. It is a form of its address, so it works without a script, and what it shows can be sent to someone. */
export function LibraryForm({ filter, facets }: Pick<LibraryView, "filter" | "facets">) {
  const { t } = useWords();
  const words = useFacetWords();
  const shown = facetNames.filter((facet) => facets[facet].length > 1 || filter[facet] !== "");
  const isFiltered = facetNames.some((facet) => filter[facet] !== "");
  // Another address is another form: a field that its reader left alone shows what the new address says.
  const key = facetNames.map((facet) => filter[facet]).join(" ");
  return (
    <Form key={key} method="get" action="/library" className="mt-6 flex flex-wrap items-end gap-3" aria-label={t("library.filter")}>
      {shown.map((facet) => (
        <div key={facet} className="min-w-[9rem] grow basis-[9rem] sm:max-w-[15rem]">
          <SelectField
            name={facet}
            label={t(`facet.${facet}`)}
            value={filter[facet]}
            options={[
              ["", t("facet.all")],
              ...facets[facet].map(({ value, count }) => [value, t("facet.option", { name: words(facet, value), count })] as const),
            ]}
          />
        </div>
      ))}
      <button type="submit" className="button">
        {t("library.show")}
      </button>
      {isFiltered && (
        <Link to="/library" className="link inline-flex min-h-11 items-center">
          {t("library.show-all")}
        </Link>
      )}
    </Form>
  );
}

/** Returns the words for a value of a facet. */
function useFacetWords(): (facet: LibraryFacet, value: string) => string {
  const { t } = useWords();
  const { levelShort, competency } = useLadder();
  const lengths: Record<CaseLength, string> = {
    short: t("case-length.short"),
    medium: t("case-length.medium"),
    long: t("case-length.long"),
  };
  const states: Record<CaseState, string> = {
    new: t("case-state.new"),
    "under-way": t("case-state.under-way"),
    "not-passed": t("case-state.not-passed"),
    passed: t("case-state.passed"),
    locked: t("case-state.locked"),
  };
  const channels: Record<ScenarioCard["channel"], string> = {
    phone: t("channel.phone"),
    chat: t("channel.chat"),
    mail: t("channel.mail"),
  };
  const known: Record<LibraryFacet, (value: string) => string | undefined> = {
    competency,
    level: levelShort,
    channel: (value) => Object.entries(channels).find(([name]) => name === value)?.[1],
    length: (value) => Object.entries(lengths).find(([name]) => name === value)?.[1],
    state: (value) => Object.entries(states).find(([name]) => name === value)?.[1],
  };
  return (facet, value) => known[facet](value) ?? value;
}
