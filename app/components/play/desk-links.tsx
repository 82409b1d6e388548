import { Link } from "@remix-run/react";
import { Icon } from "~/components/frame/icon";
import { JumpLink } from "~/components/frame/jump-link";
import type { View } from "~/engine/show/view";
import { useWords } from "~/i18n/words";

/** Links beside the choices: to the hint, and on a narrow page to the panes below. */
export function DeskLinks({ view: { hint, hasHint } }: { view: Pick<View, "hint" | "hasHint"> }) {
  const { t } = useWords();
  return (
    <>
      {hasHint && !hint && (
        <Link
          to="?hint=1"
          replace
          preventScrollReset
          className="link inline-flex min-h-11 items-center gap-1.5 text-[0.9375rem] desk:-my-1"
        >
          <Icon name="bulb" />
          {t("desk.show-hint")}
        </Link>
      )}
      {(["limits", "file"] as const).map((place) => (
        <JumpLink key={place} to={place} className="link inline-flex min-h-11 items-center text-[0.9375rem] desk:hidden">
          {t(`jump.${place}`)}
        </JumpLink>
      ))}
    </>
  );
}
