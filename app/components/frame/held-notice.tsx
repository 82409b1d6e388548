import { useEffect } from "react";
import { useWords } from "~/i18n/words";
import { type HeldRequest, placeOf, useHeldRequest } from "./held-requests";
import { Icon } from "./icon";

/** Says that a page can't open now, and asks for it again; by itself once there is a network. A form says so itself, and goes out by nobody's hand but its owner's. */
export function HeldNotice() {
  const { t } = useWords();
  const newest = useHeldRequest();
  const held = placeOf(newest) ? null : newest;
  useEffect(() => {
    if (!held || held.isForm || (held.reason !== "offline" && held.reason !== "unreachable")) return;
    window.addEventListener("online", held.again);
    return () => window.removeEventListener("online", held.again);
  }, [held]);
  return (
    <div role="alert" className="no-print fixed inset-x-4 bottom-4 z-30 mx-auto max-w-xl empty:hidden">
      {held && (
        <div className="card flex flex-wrap items-center gap-x-4 gap-y-2 border-warn bg-surface px-4 py-3">
          <Icon name="warning" className="text-warn" />
          <p className="min-w-0 grow basis-60">
            {held.isForm ? t(`unsent.${held.reason}`) : t(pageWords(held))} {!held.isForm && t("held.page")}
          </p>
          <button type="button" onClick={held.again} className="button">
            {t("held.again")}
          </button>
        </div>
      )}
    </div>
  );
}

function pageWords({ reason }: HeldRequest) {
  if (reason === "offline") return "held.offline";
  return reason === "too-many" ? "held.too-many" : "held.unavailable";
}
