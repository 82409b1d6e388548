import { Form, useFetcher } from "@remix-run/react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useWords } from "~/i18n/words";
import type { DraftFindingsView } from "~/views/studio-map";
import { FindingLinks } from "./finding-links";

interface FindFieldProps {
  draft: string;
  asked?: string;
  field?: RefObject<HTMLInputElement>;
  /** Goes to a card of the map; left out where there is no map. */
  goTo?: ((at: string) => void) | undefined;
  /** Back to where one came from. */
  leave?: (() => void) | undefined;
}

/** How long typing rests before it is looked for. */
const REST_MS = 150;

/** Looks for names and words of a draft: on a page of its own without script, below the field while one types with it. */
export function FindField({ draft, asked = "", field, goTo, leave }: FindFieldProps) {
  const { t } = useWords();
  const [words, setWords] = useState(asked);
  const { load, data } = useFetcher<{ findings: DraftFindingsView }>();
  const rest = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(rest.current), []);
  const type = (next: string) => {
    setWords(next);
    if (!goTo) return;
    clearTimeout(rest.current);
    if (next.trim() !== "") rest.current = setTimeout(() => load(`/studio/${draft}/find?${new URLSearchParams({ words: next })}`), REST_MS);
  };
  const close = () => {
    clearTimeout(rest.current);
    setWords("");
  };
  const findings = goTo && words.trim() !== "" ? data?.findings : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const first = findings?.asked === words ? findings.found[0] : undefined;
    if (event.key === "Escape" && leave) {
      close();
      leave();
    } else if (event.key === "Enter" && goTo && first) {
      goTo(first.at);
      close();
    } else return;
    event.preventDefault();
  };
  return (
    <search className="map-find" onKeyDown={onKeyDown}>
      <Form method="get" action={`/studio/${draft}/find`} className="flex gap-2">
        <input
          ref={field}
          type="search"
          name="words"
          aria-label={t("studio-map.find")}
          placeholder={t("studio-map.find")}
          maxLength={200}
          className="field"
          value={words}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" className="button shrink-0 whitespace-nowrap">
          {t("studio-map.find-button")}
        </button>
      </Form>
      {findings && (
        <div className="map-found card">
          <p role="status" className="px-2 py-1 text-[0.9375rem] text-soft">
            {t("studio-map.found", { count: findings.found.length })}
          </p>
          <FindingLinks draft={draft} found={findings.found} onOpen={close} />
        </div>
      )}
    </search>
  );
}
