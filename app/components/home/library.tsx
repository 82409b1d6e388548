import { Link } from "@remix-run/react";
import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { LibraryView } from "~/views/library";
import type { ScenarioCard } from "~/views/scenario";
import { CaseTroubles } from "./case-troubles";
import { LibraryCard } from "./library-card";
import { LibraryForm } from "./library-form";

/** The scenarios that the filter leaves: those that are open at the person's level, then those that are not yet. */
export function Library({ person, cards, all, filter, facets, troubles }: LibraryView) {
  const { t } = useWords();
  const { level: levelTitle } = useLadder();
  const open = cards.filter(({ locked }) => !locked);
  const locked = cards.filter((card) => card.locked);
  return (
    <Page wide>
      <h1 className="title">{t("library.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("library.text", { level: levelTitle(person.level) })}</p>
      <CaseTroubles troubles={troubles} />
      <LibraryForm filter={filter} facets={facets} />
      {cards.length < all && (
        <p role="status" className="mt-4 text-soft">
          {t("library.some", { count: cards.length, all })}
        </p>
      )}
      {cards.length === 0 && all > 0 ? (
        <div className="card mt-6 p-6">
          <p>{t("library.nothing")}</p>
          <p className="mt-4">
            <Link to="/library" className="button button-primary">
              {t("library.show-all")}
            </Link>
          </p>
        </div>
      ) : (
        (open.length > 0 || all === 0 || cards.length === all) && (
          <section aria-labelledby="open" className="mt-8">
            <h2 id="open" className="heading mb-4">
              {t("library.open", { count: open.length })}
            </h2>
            {open.length === 0 ? <p>{t("library.none")}</p> : <Cards cards={open} />}
          </section>
        )
      )}
      {locked.length > 0 && (
        <section aria-labelledby="later" className="mt-12">
          <h2 id="later" className="heading mb-4">
            {t("library.locked")}
          </h2>
          <Cards cards={locked} />
        </section>
      )}
    </Page>
  );
}

function Cards({ cards }: { cards: ScenarioCard[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map((card) => (
        <li key={card.id}>
          <LibraryCard card={card} />
        </li>
      ))}
    </ul>
  );
}
