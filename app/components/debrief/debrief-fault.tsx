import { FaultPage } from "~/components/frame/fault-page";
import { useWords } from "~/i18n/words";

/** A debrief that could not be shown: the attempt is kept, and the way back to it stands beside the way home. */
export function DebriefFault({ status, reference }: { status: number; reference: string }) {
  const { t } = useWords();
  return (
    <FaultPage status={status} reference={reference}>
      {status >= 500 && (
        <p className="mt-4 max-w-prose">
          {t("debrief.fault")} <a href="/history">{t("history.title")}</a>
        </p>
      )}
    </FaultPage>
  );
}
