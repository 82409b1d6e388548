import { Link } from "@remix-run/react";
import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { SittingItemView } from "~/views/sitting";

/** One case of a sitting in its list: how far it is, and once all have ended what it was, how it came out, and the way to its debrief. */
export function SittingCase({ number, state, told }: SittingItemView & { number: number }) {
  const { t } = useWords();
  const { competency } = useLadder();
  return (
    <li className="grid grid-cols-[1.5rem_1.25rem_minmax(0,1fr)] items-baseline gap-x-3 px-4 py-2.5 sm:grid-cols-[1.5rem_1.25rem_minmax(0,1fr)_auto]">
      <span className="text-soft tabular-nums">{number}</span>
      {told ? (
        <>
          <Icon name={told.passed ? "check" : "warning"} className={`self-center ${told.passed ? "text-accent" : "text-bad"}`} />
          <span>
            {told.attemptId ? (
              <Link to={`/attempts/${told.attemptId}/debrief`} className="link">
                {told.title}
              </Link>
            ) : (
              told.title
            )}{" "}
            <span className="text-[0.9375rem] text-soft">{competency(told.competency)}</span>
          </span>
          <span className="col-start-3 text-[0.9375rem] sm:col-start-4">
            {t(told.passed ? "sitting.passed" : state === "ran-out" ? "sitting.ran-out" : "sitting.not-passed")}
          </span>
        </>
      ) : (
        <span className="col-span-2 text-soft">{t(`sitting-item.${state}`)}</span>
      )}
    </li>
  );
}
