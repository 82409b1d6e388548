import type { GateDebrief, GateReason } from "~/engine/show/gate-debrief";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";

const mechanisms = ["emotion", "interpretation", "exploration"] as const;
const judgements = ["right", "under", "over", "missed"] as const;

/** The parts of the outcome with their points and reasons, and what held it down. */
export function GateParts({ parts, knockOuts }: Pick<GateDebrief, "parts" | "knockOuts">) {
  const { t, score } = useWords();
  const words = useGateReason();
  return (
    <>
      <dl className="space-y-4">
        {parts.map(({ name, points, of, reasons }) => (
          <div key={name}>
            <dt className="flex justify-between gap-4">
              <span className="font-semibold">{t(`part.${name}`)}</span>
              <span className="tabular-nums">{t("why.points", { points: score(points), of: score(of) })}</span>
            </dt>
            {[...new Set(reasons.map(words))].map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      {[...new Set(knockOuts.map(words))].map((line) => (
        <p key={line} className="mt-4">
          <strong>{t("held-down.knock-out")}</strong> {line}
        </p>
      ))}
    </>
  );
}

/** What the tone fell short of over the whole conversation, and how often. */
export function GateEmpathy({ marked, under, over, lacking, harmed }: GateDebrief["empathy"]) {
  const { t, list } = useWords();
  const lines = [
    ...(harmed ? [t("because.cap.harm")] : []),
    ...mechanisms.flatMap((mechanism) =>
      [
        { count: under[mechanism], what: t(`fit-under.${mechanism}`) },
        { count: over[mechanism], what: t(`fit-over.${mechanism}`) },
      ].flatMap(({ count, what }) => (count > 0 ? [t("gate-debrief.off", { count, what })] : [])),
    ),
    ...(lacking.length > 0 ? [t("mark.tone", { criteria: list(lacking.map((criterion) => storedWords(t, "tone.", criterion))) })] : []),
  ];
  if (marked === 0) return <p>{t("why.nothing-said")}</p>;
  return <Lines lines={lines.length > 0 ? lines : [t("gate-debrief.fits")]} />;
}

/** How the decision points were met, counted. */
export function GateDecisions(decisions: GateDebrief["decisions"]) {
  const { t } = useWords();
  const lines = judgements.flatMap((judged) => (decisions[judged] > 0 ? [t(`gate-debrief.${judged}`, { count: decisions[judged] })] : []));
  return <Lines lines={lines.length > 0 ? lines : [t("why.no-decisions")]} />;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5 marker:text-edge">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Returns a reason in words that tell no amount and no minutes. */
function useGateReason(): (reason: GateReason) => string {
  const { t } = useWords();
  return (reason) => {
    switch (reason) {
      case "effort.over-par":
        return t("gate-reason.over-par");
      case "effort.none":
        return t("gate-reason.in-time");
      case "remedy.below":
      case "owed.below":
      case "goodwill.below":
      case "cap.underpaid":
        return t("gate-reason.below");
      case "remedy.above":
      case "owed.above":
      case "goodwill.above":
      case "cap.overpaid":
      case "cap.over-remedy":
        return t("gate-reason.above");
      case "remedy.fair":
      case "owed.fair":
      case "goodwill.fair":
        return t("gate-reason.fair");
      case "remedy.none-due":
      case "owed.none-due":
      case "goodwill.none-due":
        return t("gate-reason.none-due");
      case "cap.process":
        return t("gate-reason.process");
      case "cap.critical-step":
        return t("gate-reason.critical-step");
      default:
        return t(`because.${reason}`);
    }
  };
}
