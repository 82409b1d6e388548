import { useWords } from "~/i18n/words";
import type { Term } from "./term";

/** Terms, each with what it means; `anchored` where links lead to each. */
export function TermList({ names, anchored = false }: { names: readonly Term[]; anchored?: boolean }) {
  const { t } = useWords();
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {names.map((name) => (
        <div key={name} id={anchored ? name : undefined} className="contents">
          <dt className="font-semibold max-sm:-mb-3">{t(`term.${name}`)}</dt>
          <dd className="max-w-prose">{t(`term-text.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
