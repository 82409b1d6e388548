import { FaultPage } from "~/components/frame/fault-page";
import { useWords } from "~/i18n/words";

/** Says that a debrief can't be shown now, that the attempt is saved, and how to get back to it. */
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
