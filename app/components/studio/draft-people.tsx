import { useWords } from "~/i18n/words";
import type { DraftNewsHeard } from "./use-draft-news";

/** Who else is at a draft and where, and whether they changed something that is not shown yet. */
export function DraftPeople({ people, isBehind }: Pick<DraftNewsHeard, "people" | "isBehind">) {
  const { t } = useWords();
  if (people.length === 0 && !isBehind) return null;
  return (
    <div className="mt-3 text-[0.9375rem] text-soft">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {people.map(({ name, at }) => (
          <li key={name} className="flex items-baseline gap-2">
            <span aria-hidden="true" className="size-2 self-center rounded-full bg-accent" />
            <span dir="auto">
              {at === "" ? t("studio-edit.person", { name }) : t("studio-edit.person-at", { name, place: at.split(".").at(-1) ?? at })}
            </span>
          </li>
        ))}
      </ul>
      {isBehind && <p role="status">{t("studio-edit.behind")}</p>}
    </div>
  );
}
