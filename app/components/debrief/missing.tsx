import { Fragment } from "react";
import { Fold } from "~/components/frame/fold";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { HeldDown, isHeldDown } from "./held-down";
import { TurnLink } from "./turn-link";

/** What stands between the attempt and a pass: faults with their turns, and each number that is too low with what holds it down. */
export function Missing({ debrief }: { debrief: Pick<DebriefView, "currency" | "score"> }) {
  const { t, score: shown } = useWords();
  const { missing, faults } = debrief.score;
  if (missing.length === 0) return null;
  const turnsOf = (name: string) => [...new Set(faults.flatMap(({ fault, turn }) => (fault === name ? [turn] : [])))];
  return (
    <>
      <p className="mt-3">{t("result.missing")}</p>
      <ul className="mt-1 list-disc space-y-2 pl-6 marker:text-edge">
        {missing.map((one) =>
          one.code === "fault" ? (
            <li key={one.fault}>
              {t("missing.fault", { fault: t(`fault-name.${one.fault}`) })}{" "}
              {turnsOf(one.fault).map((turn) => (
                <Fragment key={turn}>
                  <TurnLink turn={turn} />{" "}
                </Fragment>
              ))}
            </li>
          ) : (
            <li key={one.code}>
              {t("missing.score", { name: t(`dimension.${one.code}`), score: shown(one.score), needed: shown(one.needed) })}
              {one.code !== "total" && isHeldDown(debrief.score, one.code) && (
                <Fold wideOpen summary={<span className="link">{t("held-down.title")}</span>}>
                  <HeldDown name={one.code} debrief={debrief} />
                </Fold>
              )}
            </li>
          ),
        )}
      </ul>
    </>
  );
}
