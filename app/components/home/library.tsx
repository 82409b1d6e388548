import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { LibraryView } from "~/views/home";
import type { ScenarioCard } from "~/views/scenario";
import { LibraryCard } from "./library-card";

/** All scenarios: those that are open at the person's level, then those that are not yet. */
export function Library({ level, cards }: Pick<LibraryView, "cards"> & { level: LibraryView["person"]["level"] }) {
  const { t } = useWords();
  const { level: levelTitle } = useLadder();
  const open = cards.filter(({ locked }) => !locked);
  const locked = cards.filter((card) => card.locked);
  return (
    <Page wide>
      <h1 className="title">{t("library.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("library.text", { level: levelTitle(level) })}</p>
      <section aria-labelledby="open" className="mt-8">
        <h2 id="open" className="heading mb-4">
          {t("library.open", { count: open.length })}
        </h2>
        {open.length === 0 ? <p>{t("library.none")}</p> : <Cards cards={open} />}
      </section>
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
