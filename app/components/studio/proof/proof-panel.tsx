import { useState } from "react";
import type { FigureState } from "~/browser/proof/proof-state";
import { useWords } from "~/i18n/words";
import { BestLine } from "./best-line";
import { useProof } from "./proof-context";
import { ProofTable } from "./proof-table";
import { staleness } from "./staleness";
import { TestLines } from "./test-lines";

/** What is proved of a draft while one types: a sentence on what is looked at, its best line, and every variant at every level. Without script there is none. */
export function ProofPanel({ draft }: { draft: string }) {
  const { t } = useWords();
  const { state } = useProof();
  const [isOpen, setOpen] = useState(false);
  if (!state) return null;
  const { figures, lookedAt, isSound, isRead } = state;
  const looked = figures.find(({ level, variant }) => level === lookedAt?.level && variant === lookedAt.variant);
  return (
    <details className="card mt-4 px-4 py-1" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-11 py-2 marker:text-edge">
        <h2 className="inline font-semibold">{t("studio-proof.title")}</h2>{" "}
        {looked ? <Sentence looked={looked} /> : t(isRead ? "studio-proof.none" : "studio-proof.reading")}
      </summary>
      {looked && isOpen && (
        <div className="pb-3">
          {!isSound && <p className="mb-2 text-soft">{t("studio-proof.broken")}</p>}
          {looked.figure?.best && <BestLine draft={draft} looked={looked} best={looked.figure.best} />}
          <ProofTable figures={figures} lookedAt={lookedAt} />
          {isSound && <TestLines draft={draft} figures={figures} />}
        </div>
      )}
    </details>
  );
}

function Sentence({ looked }: { looked: FigureState }) {
  const { t } = useWords();
  const { figure, state, level, variant } = looked;
  if (!figure) return <span className="text-soft">{t(state === "failed" ? "studio-proof.failed" : "studio-proof.computing")}</span>;
  const { best, isPassable } = figure;
  const passable = t(isPassable ? "studio-proof.passable" : "studio-proof.not-passable");
  return (
    <span className={staleness(state)} data-proof={state}>
      {best
        ? t("studio-proof.looked", { variant, level, total: String(best.total), passable })
        : t("studio-proof.unproved", { variant, level })}
      {state !== "fresh" && ` ${t(`studio-proof.${state}`)}`}
    </span>
  );
}
