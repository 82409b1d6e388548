import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { LibraryView } from "~/views/library";

/** A whole folder of them belongs in the log. */
const MOST_SHOWN = 5;

/** Files that need mending, for those who write cases. Renders nothing where there are none. */
export function CaseTroubles({ troubles }: Pick<LibraryView, "troubles">) {
  const { t } = useWords();
  if (troubles.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice tone="warn">
        <p className="font-semibold">{t("library.troubles", { count: troubles.length })}</p>
        <ul className="mt-2 space-y-2">
          {troubles.slice(0, MOST_SHOWN).map(({ place, message, isOutdated }) => (
            <li key={place} className="wrap-anywhere">
              {t(isOutdated ? "library.outdated" : "library.unserved")} <code dir="ltr">{place}</code>
              <br />
              {message}
            </li>
          ))}
        </ul>
        {troubles.length > MOST_SHOWN && <p className="mt-2">{t("library.more-troubles", { count: troubles.length - MOST_SHOWN })}</p>}
      </Notice>
    </div>
  );
}
