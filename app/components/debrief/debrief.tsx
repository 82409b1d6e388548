import { AttemptLine } from "~/components/attempts/attempt-line";
import { PlayedOnLine } from "~/components/attempts/played-on-line";
import { StageText } from "~/components/conversation/stage-text";
import { JumpLink } from "~/components/frame/jump-link";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { AttemptDebrief } from "~/views/debrief";
import type { NextStepsView } from "~/views/next-steps";
import { Aftermath } from "./aftermath";
import { Curve } from "./curve";
import { DecisiveChoice } from "./decisive-choice";
import { Facts } from "./facts";
import { LimitsMet } from "./limits-met";
import { Lines } from "./lines";
import { Need } from "./need";
import { NextSteps } from "./next-steps";
import { OwnWords } from "./own-words";
import { ScoredBy } from "./scored-by";
import { Scores } from "./scores";
import { TurnByTurn } from "./turn-by-turn";

interface DebriefProps extends AttemptDebrief {
  next: NextStepsView;
  /** Words that were sent after others had been kept. */
  unkept?: AttemptDebrief["reflection"] | undefined;
}

/** The debrief of an ended attempt: what was needed, the turn that mattered, the result with its reasons, and everything that had been hidden. */
export function Debrief({ name, attempt, reflection, debrief, olderModel, judgement, next, unkept }: DebriefProps) {
  const { t, instant, score: shown } = useWords();
  const { ending, score } = debrief;
  const canPlayOn = attempt.mode !== "gate";
  return (
    <Page>
      <p className="hidden print:block" suppressHydrationWarning>
        {name} · {instant(attempt.startedAt)}
      </p>
      <p className="eyebrow flex flex-wrap gap-x-3">
        <span>{t("debrief.eyebrow", { title: debrief.title })}</span>
        <AttemptLine {...attempt} />
      </p>
      {attempt.playedOnFrom && <PlayedOnLine from={attempt.playedOnFrom} />}
      <h1 className="title mt-1">{ending.title}</h1>
      {ending.says && (
        <p dir="auto" className="mt-3 max-w-prose font-serif sm:mt-4 sm:text-lg">
          <StageText text={ending.says} />
        </p>
      )}
      {unkept && (
        <Notice tone="bad" announced>
          <p>{t("reflect.unkept")}</p>
          <p className="mt-1 whitespace-pre-line">{[unkept.plus, unkept.delta].filter(Boolean).join("\n")}</p>
        </Notice>
      )}
      <div className="mt-4 space-y-3 sm:mt-6">
        <OwnWords reflection={reflection} />
        <p>
          <JumpLink to="result" className="link">
            {t(score.passed ? "result.passed-with" : "result.not-passed-with", { total: shown(score.total) })}
          </JumpLink>
          {" · "}
          <JumpLink to="next" className="link">
            {t("next-steps.label")}
          </JumpLink>
        </p>
      </div>
      <div className="mt-6 space-y-7 sm:mt-8 sm:space-y-12">
        <Need debrief={debrief} />
        {judgement && <DecisiveChoice judgement={judgement} debrief={debrief} canPlayOn={canPlayOn} />}
        <div>
          <Scores debrief={debrief} />
          {olderModel !== null && <ScoredBy model={olderModel} />}
        </div>
      </div>
      <div className="mt-6 sm:mt-12 sm:space-y-1 lg:space-y-10">
        <Aftermath ending={ending} best={judgement?.csat ?? null} />
        {judgement ? (
          <>
            <Curve judgement={judgement} pass={debrief.pass.total} />
            <Lines judgement={judgement} debrief={debrief} />
          </>
        ) : (
          <p className="max-w-prose text-soft">{t("curve.none")}</p>
        )}
        <TurnByTurn debrief={debrief} judged={judgement?.turns} canPlayOn={canPlayOn} />
        <Facts facts={debrief.facts} />
        <LimitsMet debrief={debrief} />
      </div>
      <div className="mt-6 sm:mt-12">
        <NextSteps attempt={attempt} {...next} />
      </div>
    </Page>
  );
}
