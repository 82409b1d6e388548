import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { KeptFormView } from "./use-form-keeper";

/** How a form that saves itself stands with the server: quiet while all is well, and with the words that found no place on the page. */
export function KeepLine({ kept: { state, left, forget } }: { kept: KeptFormView }) {
  const { t } = useWords();
  return (
    <>
      {state?.kind === "refused" && (
        <Notice tone="bad" announced>
          {t(`studio-edit.refused-${state.why}`)}
        </Notice>
      )}
      {state?.kind === "waiting" && (
        <Notice tone="warn" announced>
          {t(`studio-edit.${state.why}`, { count: state.fields })}
        </Notice>
      )}
      {left.length > 0 && (
        <Notice tone="warn" announced>
          <p>{t("studio-form.left")}</p>
          <ul className="mt-2 space-y-2">
            {left.map(({ path, filled }) => (
              <li key={path}>
                <span className="text-[0.9375rem] text-soft">{path}</span>
                <span className="block whitespace-pre-wrap" dir="auto">
                  {[filled].flat().join("\n")}
                </span>
              </li>
            ))}
          </ul>
          <button type="button" className="button mt-2" onClick={forget}>
            {t("studio-form.forget")}
          </button>
        </Notice>
      )}
      <p className="text-[0.9375rem] text-soft" aria-live="off">
        {(state?.kind === "saved" || state?.kind === "saving") && t(`studio-edit.${state.kind}`)}
      </p>
    </>
  );
}
