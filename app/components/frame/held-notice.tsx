import { useEffect } from "react";
import { useWords } from "~/i18n/words";
import { useHeldRequest } from "./held-requests";
import { Icon } from "./icon";

/** Says that a request didn't reach Greenroom, what was kept, and sends it again; by itself once there is a network. */
export function HeldNotice() {
  const { t } = useWords();
  const held = useHeldRequest();
  useEffect(() => {
    if (held?.reason !== "offline") return;
    window.addEventListener("online", held.again);
    return () => window.removeEventListener("online", held.again);
  }, [held]);
  return (
    <div role="alert" className="no-print fixed inset-x-4 bottom-4 z-30 mx-auto max-w-xl empty:hidden">
      {held && (
        <div className="card flex flex-wrap items-center gap-x-4 gap-y-2 border-warn bg-surface px-4 py-3">
          <Icon name="warning" className="text-warn" />
          <p className="min-w-0 grow basis-60">
            {t(`held.${held.reason}`)} {t(held.isForm ? "held.form" : "held.page")}
          </p>
          <button type="button" onClick={held.again} className="button">
            {t("held.again")}
          </button>
        </div>
      )}
    </div>
  );
}
