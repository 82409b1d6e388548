import type { Because } from "~/engine/scoring/because";
import type { Score } from "~/engine/scoring/score";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Reasons } from "./reasons";

export type Dimension = "outcome" | "empathy" | "empowerment";

interface HeldDownProps {
  name: Dimension;
  debrief: Pick<DebriefView, "currency" | "score">;
}

/** What holds a number down and where, and what it would be otherwise. Knock-outs are called by that name. Renders nothing where nothing does. */
export function HeldDown({ name, debrief }: HeldDownProps) {
  const { t, score } = useWords();
  const { reasons, at, free, isKnockedOut } = heldBy(debrief.score, name);
  if (reasons.length === 0) return null;
  const count = reasons.length;
  return (
    <div className="mt-1 space-y-1">
      <Reasons reasons={reasons} debrief={debrief} called={isKnockedOut ? t("held-down.knock-out") : undefined} />
      <p>
        {at === null
          ? t("held-down.alone", { count })
          : t("held-down.at", { count, name: t(`dimension.${name}`), at: score(at), free: score(free) })}
      </p>
    </div>
  );
}

/** Whether anything holds this number down. */
export function isHeldDown(score: Score, name: Dimension): boolean {
  return heldBy(score, name).reasons.length > 0;
}

interface Held {
  reasons: Because[];
  /** Null where the number is lower than what holds it. */
  at: number | null;
  /** What it would be otherwise. */
  free: number;
  isKnockedOut: boolean;
}

function heldBy({ outcome, empathy, empowerment }: Score, name: Dimension): Held {
  if (name === "outcome") {
    const { cap, knockOuts, sum } = outcome;
    const isKnockedOut = knockOuts.length > 0;
    return { reasons: isKnockedOut ? knockOuts : (cap?.because ?? []), at: cap?.at ?? null, free: sum, isKnockedOut };
  }
  const { cap, mean } = name === "empathy" ? empathy : empowerment;
  return { reasons: cap?.because ?? [], at: cap?.at ?? null, free: mean ?? 0, isKnockedOut: false };
}
