import { Form, Link } from "@remix-run/react";
import { SelectField } from "~/components/form/select-field";
import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { BriefingCustomer } from "~/components/home/briefing-customer";
import { BriefingLimits } from "~/components/home/briefing-limits";
import { useWords } from "~/i18n/words";
import type { DraftBriefing } from "~/views/studio-briefing";
import { DraftNav } from "./draft-nav";

/** A draft's briefing as a trainee reads it, with what gives the variant away and what is left out. */
export function DraftBriefingPage({ shown }: { shown: DraftBriefing }) {
  const { id, title, summary, level, levels, variant, variants, briefing, tells, steps, resources } = shown;
  const { t } = useWords();
  const { level: titleOf } = useLadder();
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to={`/studio/${id}`} className="link" dir="auto">
          {title}
        </Link>
      </p>
      <h1 className="title">{t("studio-briefing.title")}</h1>
      <DraftNav draft={id} current="try" />
      {briefing === null ? (
        <p className="card mt-6 p-5">{t("studio-read.problems")}</p>
      ) : (
        <>
          <Form key={`${level} ${variant}`} method="get" action={`/studio/${id}/briefing`} className="mt-4 flex flex-wrap items-end gap-3">
            <SelectField
              name="level"
              label={t("studio.try-level")}
              value={level}
              options={levels.map((one) => [one, titleOf(one)] as const)}
            />
            <SelectField
              name="variant"
              label={t("studio.try-variant")}
              value={variant}
              options={variants.map((one) => [one, one] as const)}
            />
            <button type="submit" className="button">
              {t("studio.try-show")}
            </button>
          </Form>
          <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
            <div className="min-w-0 space-y-6">
              <p className="max-w-prose text-lg" dir="auto">
                {summary}
              </p>
              <BriefingCustomer customer={briefing.customer} />
              <BriefingLimits limits={briefing.limits} currency={briefing.currency} />
            </div>
            <aside aria-labelledby="behind" className="card p-5 text-[0.9375rem]">
              <h2 id="behind" className="heading">
                {t("studio-briefing.behind")}
              </h2>
              <div className="mt-3">
                {tells.length === 0 ? (
                  <Notice tone="good">{t("studio-briefing.no-tells")}</Notice>
                ) : (
                  <Notice tone="warn">
                    <p>{t("studio-briefing.tells")}</p>
                    <ul className="mt-1 list-disc pl-5">
                      {tells.map(({ what, variants: apart }) => (
                        <li key={what}>{t(`studio-briefing.tell-${what}`, { variants: apart.join(", ") })}</li>
                      ))}
                    </ul>
                  </Notice>
                )}
              </div>
              <Listed draft={id} title={t("studio-kinds.step")} items={steps} />
              <Listed draft={id} title={t("studio-kinds.resource")} items={resources} />
            </aside>
          </div>
        </>
      )}
    </Page>
  );
}

function Listed({ draft, title, items }: { draft: string; title: string; items: DraftBriefing["steps"] }) {
  const { t } = useWords();
  if (items.length === 0) return null;
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="label">{title}</h3>
      <ul className="mt-1 space-y-1">
        {items.map(({ title: name, at, isListed, isConditional }) => (
          <li key={at} className="flex gap-1.5">
            <Icon name={isListed ? "check" : "dot"} className={`mt-[0.2em] ${isListed ? "text-accent" : "text-soft"}`} />
            <span className="min-w-0 break-words">
              <Link to={`/studio/${draft}?at=${at}#form`} className="link">
                {name}
              </Link>
              <span className="text-soft">
                {" · "}
                {t(isListed ? "studio-briefing.listed" : "studio-briefing.left-out")}
                {isConditional && ` · ${t("studio-briefing.conditional")}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
