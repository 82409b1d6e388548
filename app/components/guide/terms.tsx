import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { Term } from "./term";
import { TermList } from "./term-list";

/** The terms of the part of a page that it ends, explained on the spot: folded, and without a script. */
export function Terms({ names }: { names: readonly Term[] }) {
  const { t } = useWords();
  return (
    <details className="no-print text-[0.9375rem]">
      <summary className="link inline-block min-h-6">
        {t("terms.title", { terms: names.map((name) => t(`term.${name}`)).join(", ") })}
      </summary>
      <div className="mt-3 space-y-3">
        <TermList names={names} />
        <p>
          <Link to="/guide" className="link">
            {t("guide.title")}
          </Link>
        </p>
      </div>
    </details>
  );
}
