import { JumpLink } from "~/components/frame/jump-link";
import { useWords } from "~/i18n/words";
import type { SheetName } from "./use-sheet";

const sheets: readonly SheetName[] = ["replies", "limits", "file"];

/** On a narrow page: the way between the replies, the tools and limits, and the case file, always in sight. */
export function DeskTabs({ sheet }: { sheet: SheetName | undefined }) {
  const { t } = useWords();
  return (
    <nav aria-label={t("desk.tabs")} className="desk-tabs no-print flex border-t border-line bg-paper px-2 desk:hidden">
      {sheets.map((place) => (
        <JumpLink
          key={place}
          to={place}
          aria-current={sheet === place ? "true" : undefined}
          className="flex min-h-11 grow items-center justify-center border-b-2 border-transparent px-2 text-center text-[0.9375rem] font-semibold text-accent aria-[current]:border-accent aria-[current]:text-ink"
        >
          {t(`jump.${place}`)}
        </JumpLink>
      ))}
    </nav>
  );
}
