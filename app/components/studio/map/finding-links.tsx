import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { DraftFindingsView } from "~/views/studio-map";
import { kindWords } from "../kind-words";

/** What was found, each with the way to its form. */
export function FindingLinks({
  draft,
  found,
  onOpen,
}: Pick<DraftFindingsView, "found"> & { draft: string; onOpen?: ((at: string) => void) | undefined }) {
  const { t } = useWords();
  return (
    <ul className="mt-1 space-y-0.5">
      {found.map(({ at, kind, words }) => (
        <li key={at}>
          <Link
            to={`/studio/${draft}?at=${at}#form`}
            className="block rounded-lg px-2 py-1 hover:bg-sunken"
            onClick={onOpen && (() => onOpen(at))}
          >
            <span className="font-semibold">{at.split(".").at(-1)}</span>{" "}
            <span className="text-[0.9375rem] text-soft">{kindWords(t, kind)}</span>
            {!at.endsWith(words) && (
              <span className="block text-[0.9375rem] text-soft" dir="auto">
                {words}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
