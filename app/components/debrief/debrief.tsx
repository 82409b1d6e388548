import type { ReactNode } from "react";
import { AttemptLine } from "~/components/attempt-line";
import { Page } from "~/components/frame/page";
import { StageText } from "~/components/stage-text";
import type { DebriefView } from "~/engine/play/debrief";
import { useWords } from "~/i18n/words";
import { Aftermath } from "./aftermath";
import { Facts } from "./facts";
import { LimitsMet } from "./limits-met";
import { Need } from "./need";
import { Onward } from "./onward";
import { Reflected } from "./reflected";
import { Scores } from "./scores";
import { TurnByTurn } from "./turn-by-turn";

export interface DebriefProps {
  attempt: { mode: string; level: string; seed: number; scenarioId: string };
  reflection: { plus: string; delta: string };
  debrief: DebriefView;
  /** The curve of the best result that was still open, once there is one to show. */
  curve?: ReactNode;
  /** The verdict of a turn, by its number, once there is one to show. */
  verdicts?: ReadonlyMap<number, ReactNode>;
}

/** An ended attempt, told: what was reached, why, and what had been hidden. */
export function Debrief({ attempt, reflection, debrief, curve, verdicts }: DebriefProps) {
  const { t } = useWords();
  const { ending } = debrief;
  return (
    <Page>
      <p className="eyebrow flex flex-wrap gap-x-3">
        <span>{t("debrief.eyebrow", { title: debrief.title })}</span>
        <AttemptLine {...attempt} />
      </p>
      <h1 className="title mt-1">{ending.title}</h1>
      {ending.says && (
        <p className="mt-4 max-w-prose font-serif text-lg">
          <StageText text={ending.says} />
        </p>
      )}
      <div className="mt-6">
        <Reflected reflection={reflection} />
      </div>
      <div className="mt-8 space-y-12">
        <Scores debrief={debrief} />
        {curve}
        <Need debrief={debrief} />
        <Aftermath ending={ending} />
        <TurnByTurn debrief={debrief} verdicts={verdicts} />
        <Facts facts={debrief.facts} />
        <LimitsMet debrief={debrief} />
        <Onward scenarioId={attempt.scenarioId} mode={attempt.mode} />
      </div>
    </Page>
  );
}
