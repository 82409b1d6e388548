import { Link } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { AppealProblem, SittingView } from "~/views/sitting";
import { AppealPart } from "./appeal-part";
import { DecisionPart } from "./decision-part";
import { SittingCase } from "./sitting-case";

/** A sitting with its cases in order, the next one to play, and at the end the decision. */
export function Sitting({ problem, given, ...sitting }: SittingView & { problem?: AppealProblem | undefined; given?: string | undefined }) {
  const { kind, state, startedAt, until, caseMinutes, items, decision, reviews, critical, reasons, certificateId, appeal, appealable } =
    sitting;
  const { t, instant, list, minutes } = useWords();
  const done = items.filter((item) => item.state === "done" || item.state === "ran-out").length;
  const underWay = items.some((item) => item.state === "under-way");
  const gate = kind === "gate";
  return (
    <Page>
      <h1 className="title">{t(gate ? "sitting.title" : "sitting.baseline")}</h1>
      <p className="mt-2 text-soft">{t("sitting.since", { at: instant(startedAt), done, of: items.length })}</p>
      {state === "open" && (
        <>
          <p className="mt-4 max-w-prose">
            {caseMinutes === null ? t("sitting.baseline-rules") : t("sitting.rules", { time: minutes(caseMinutes) })}{" "}
            {until !== null && t("sitting.until", { until: instant(until) })}
          </p>
          <PostForm className="mt-6">
            <button type="submit" name="intent" value="next" className="button button-primary">
              {t(underWay ? "sitting.go-on" : done === 0 ? "sitting.first" : "sitting.next")}
            </button>
          </PostForm>
        </>
      )}
      {decision && <DecisionPart {...decision} state={state} />}
      {state === "in-review" && (
        <p className="mt-4 max-w-prose">
          {t("sitting.in-review")} {reviews && t("sitting.reviews", reviews)}
        </p>
      )}
      {critical.length > 0 && <p className="mt-4 max-w-prose">{t("sitting.critical", { lines: list(critical) })}</p>}
      {certificateId && (
        <p className="mt-6">
          <Link to={`/certificates/${certificateId}`} className="button button-primary">
            {t("sitting.certificate")}
          </Link>
        </p>
      )}
      {reasons.length > 0 && (
        <section className="mt-8">
          <h2 className="heading">{t("sitting.reasons")}</h2>
          {reasons.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two reviewers may write the same, and nothing else tells them apart
            <blockquote key={index} className="mt-3 border-l-2 border-line pl-4 whitespace-pre-line">
              {words}
            </blockquote>
          ))}
        </section>
      )}
      <section className="mt-8" aria-labelledby="cases">
        <h2 id="cases" className="heading">
          {t("sitting.cases")}
        </h2>
        <ol className="card mt-3 divide-y divide-line">
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of a sitting is frozen, and a case that has not begun has no other name
            <SittingCase key={index} number={index + 1} {...item} />
          ))}
        </ol>
      </section>
      <AppealPart appeal={appeal} appealable={appealable} problem={problem} given={given} />
      {state !== "open" && (
        <p className="mt-8">
          <Link to="/career" className="link">
            {t("sitting.to-career")}
          </Link>
        </p>
      )}
    </Page>
  );
}
