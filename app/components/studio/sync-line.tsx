import type { SyncState } from "~/browser/draft/sync";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";

interface SyncLineProps {
  state: SyncState;
  find: () => void;
}

/** How the editor stands with the server. Quiet while all is well, since it changes with every word. */
export function SyncLine({ state, find }: SyncLineProps) {
  const { t } = useWords();
  return (
    <>
      {state.kind === "refused" && (
        <Notice tone="bad" announced>
          {t(`studio-edit.refused-${state.why}`)}
        </Notice>
      )}
      {state.kind === "waiting" && (
        <Notice tone="warn" announced>
          {t(`studio-edit.${state.why}`, { count: state.changes })}
        </Notice>
      )}
      <div className="mb-2 flex items-center justify-between gap-4">
        <p className="text-[0.9375rem] text-soft">
          {(state.kind === "saved" || state.kind === "saving") && t(`studio-edit.${state.kind}`)}
        </p>
        <button type="button" className="link" onClick={find}>
          {t("studio-edit.find")}
        </button>
      </div>
    </>
  );
}
