import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { HeldRequest } from "~/components/frame/held-requests";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";

/** Says at a form why it had no effect, and sends it again as it is filled in by then. */
export function HeldForm({ held: { reason, button, token }, form }: { held: HeldRequest; form: HTMLFormElement }) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A button that is off while its form is on its way loses the focus. Whoever goes on writing keeps it.
    if (document.activeElement === document.body || document.activeElement === button) again.current?.focus();
  }, [button]);
  useEffect(() => {
    const carried = form.elements.namedItem("form-token");
    if (token && carried instanceof HTMLInputElement) carried.value = token;
  }, [form, token]);
  return (
    <div className="mt-3 basis-full">
      <Notice tone="warn" announced>
        <p>
          {t(`unsent.${reason}`)} {form.querySelector("textarea, input:not([type=hidden])") && t("unsent.kept")}
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          {reason === "signed-out" && (
            <a href={`/sign-in?to=${encodeURIComponent(pathname + search)}`} target="_blank" rel="noopener" className="link">
              {t("unsent.sign-in")}
            </a>
          )}
          <button ref={again} type="button" onClick={() => form.requestSubmit(form.contains(button) ? button : null)} className="button">
            {t("held.again")}
          </button>
        </p>
      </Notice>
    </div>
  );
}
