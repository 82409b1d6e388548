import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { SelectField } from "~/components/form/select-field";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { ReadView } from "~/views/studio-read";
import { DraftNav } from "./draft-nav";
import { ReadScript } from "./read-script";

/** A draft as running scripts: a line in every variant side by side, or the fewest plays in which every word is seen. */
export function ReadPage({ shown }: { shown: ReadView }) {
  const { id, title, problems, show, levels, words } = shown;
  const { t } = useWords();
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to={`/studio/${id}`} className="link" dir="auto">
          {title}
        </Link>
      </p>
      <h1 className="title">{t("studio-read.title")}</h1>
      <DraftNav draft={id} current="read" />
      {problems > 0 && levels.length === 0 && words === null ? (
        <p className="card mt-6 p-5">
          {t("studio-read.problems")}{" "}
          <Link to={`/studio/${id}`} className="link">
            {t("studio.problems", { count: problems })}
          </Link>
        </p>
      ) : (
        <>
          <ul className="no-print mt-4 flex flex-wrap gap-2">
            {(["lines", "words"] as const).map((one) => (
              <li key={one}>
                <Link
                  to={`/studio/${id}/read?show=${one}`}
                  aria-current={one === show ? "true" : undefined}
                  className={`button ${one === show ? "border-accent bg-tint" : ""}`}
                >
                  {t(`studio-read.show-${one}`)}
                </Link>
              </li>
            ))}
          </ul>
          {show === "lines" ? <InVariants shown={shown} /> : words && <EveryWord shown={shown} words={words} />}
        </>
      )}
    </Page>
  );
}

function InVariants({ shown: { id, level, levels, lines, line, scripts } }: { shown: ReadView }) {
  const { t } = useWords();
  const { level: titleOf } = useLadder();
  return (
    <>
      <p className="mt-4 max-w-prose text-soft">{t("studio-read.lines-text")}</p>
      <Form key={`${level} ${line}`} method="get" action={`/studio/${id}/read`} className="no-print mt-4 flex flex-wrap items-end gap-3">
        <SelectField name="level" label={t("studio.try-level")} value={level} options={levels.map((one) => [one, titleOf(one)] as const)} />
        <SelectField name="line" label={t("studio-read.line")} value={line} options={lines.map((one) => [one, one] as const)} />
        <button type="submit" className="button">
          {t("studio.try-show")}
        </button>
      </Form>
      {scripts.length === 0 && <p className="card mt-6 p-5">{t("studio-read.no-lines")}</p>}
      <div className="mt-6 grid gap-4 md:grid-cols-[repeat(auto-fit,minmax(19rem,1fr))] md:items-start">
        {scripts.map((script, index) => (
          <ReadScript key={script.variant} draft={id} script={script} title={script.variant} isFirst={index === 0} />
        ))}
      </div>
    </>
  );
}

function EveryWord({ shown: { id, scripts }, words }: { shown: ReadView; words: NonNullable<ReadView["words"]> }) {
  const { t } = useWords();
  const { isDone, found, atLeast, untold, isComplete } = words;
  const { level: titleOf } = useLadder();
  if (!isDone) return <Working id={id} found={found} />;
  return (
    <>
      <p className="mt-4 max-w-prose">
        {t("studio-read.plays", { count: scripts.length })}{" "}
        {scripts.length === atLeast ? t("studio-read.least") : t("studio-read.at-least", { count: atLeast })}
      </p>
      {untold.length > 0 && (
        <div className="mt-4">
          <Notice tone="warn">
            <p className="font-semibold">{t(isComplete ? "studio-read.untold" : "studio-read.not-found", { count: untold.length })}</p>
            <ul className="mt-1 list-disc space-y-1 pl-5">
              {untold.map((text) => (
                <li key={text} dir="auto" className="break-words">
                  {text}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <div className="mt-6 grid gap-4 lg:grid-cols-2 lg:items-start print:block">
        {scripts.map((script, index) => (
          <ReadScript
            key={`${script.level} ${script.variant} ${script.line.join(",")}`}
            draft={id}
            script={script}
            title={t("studio-read.play", { number: index + 1, level: titleOf(script.level), variant: script.variant })}
            isFirst={index === 0}
          />
        ))}
      </div>
    </>
  );
}

/** Looks again by itself where script runs, and by a link where none does. */
function Working({ id, found }: { id: string; found: number }) {
  const { t } = useWords();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const again = setTimeout(revalidate, 700);
    return () => clearTimeout(again);
  }, [revalidate, state]);
  return (
    <div className="card mt-6 p-5">
      <p role="status">{t("studio-read.working", { count: found })}</p>
      <p className="mt-2">
        <Link to={`/studio/${id}/read?show=words`} className="link" reloadDocument>
          {t("studio-read.again")}
        </Link>
      </p>
    </div>
  );
}
