import { Link } from "@remix-run/react";
import { Icon } from "~/components/frame/icon";
import type { View } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import type { DigitKeys } from "./use-digits";

/** The heading of the choices, with the way to the hint and the switch of the digit keys. */
export function TurnHead({ view: { hint, hasHint }, keys }: { view: Pick<View, "hint" | "hasHint">; keys: DigitKeys }) {
  const { t } = useWords();
  return (
    <div className="mb-1 flex min-h-9 flex-wrap items-center justify-between gap-x-5">
      <h2 id="choices" className="pane-heading mr-auto sheets:sr-only">
        {t("desk.choices")}
      </h2>
      {hasHint && !hint && (
        <Link to="?hint=1" replace preventScrollReset className="link -my-1 inline-flex min-h-11 items-center gap-1.5 text-[0.9375rem]">
          <Icon name="bulb" />
          {t("desk.show-hint")}
        </Link>
      )}
      <label className="no-print -my-1 flex min-h-11 cursor-pointer items-center gap-2 text-[0.9375rem] text-soft">
        <input type="checkbox" checked={keys.on} onChange={keys.turn} className="size-4 accent-accent" />
        {t("desk.keys")}
      </label>
    </div>
  );
}
