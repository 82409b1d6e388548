import { Link } from "@remix-run/react";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { DraftFilesView, WordsProblem, WordsView } from "~/views/studio-files";
import { DraftNav } from "./draft-nav";
import { WordsForm } from "./words-form";

interface FilesPageProps extends DraftFilesView {
  csv?: string | undefined;
  found?: WordsView | undefined;
  changed?: number | undefined;
  problem?: WordsProblem | undefined;
}

/** What of a draft goes out as files, and its words as they come back. */
export function FilesPage({ id, title, version, texts, translations, parts, csv, found, changed, problem }: FilesPageProps) {
  const { t } = useWords();
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to="/studio" className="link">
          {t("studio.title")}
        </Link>
      </p>
      <h1 className="title" dir="auto">
        {title}
      </h1>
      <DraftNav draft={id} current="files" />
      <section aria-labelledby="out" className="mt-6">
        <h2 id="out" className="heading">
          {t("studio-files.out")}
        </h2>
        <ul className="mt-3 grid gap-3 md:grid-cols-3">
          <Download to={`/studio/${id}/export/yaml`} title={t("studio-files.yaml")} text={t("studio-files.yaml-text")} />
          <Download
            to={`/studio/${id}/export/zip`}
            title={t("studio-files.zip")}
            text={t("studio-files.zip-text", { translations: translations.length, parts: parts.length })}
          />
          {texts === null ? (
            <li className="card p-4 text-soft">{t("studio-words.errors")}</li>
          ) : (
            <Download to={`/studio/${id}/export/csv`} title={t("studio-files.csv")} text={t("studio-files.csv-text", { count: texts })} />
          )}
        </ul>
      </section>
      {translations.length > 0 && (
        <section aria-labelledby="translations" className="mt-8">
          <h2 id="translations" className="heading">
            {t("studio-files.translations")}
          </h2>
          <ul className="mt-2">
            {translations.map(({ locale, texts: count, isCurrent }) => (
              <li key={locale}>
                <bdi>{locale}</bdi>: {t("studio-files.translated", { count })}
                {isCurrent ? "" : ` · ${t("studio-files.older")}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="in" className="mt-10 border-line border-t pt-6">
        <h2 id="in" className="heading">
          {t("studio-files.in")}
        </h2>
        <p className="mt-1 max-w-prose text-soft">{t("studio-files.in-text")}</p>
        {changed !== undefined && (
          <div className="mt-4">
            <Notice tone="good" announced>
              {t("studio-words.changed", { count: changed })}
            </Notice>
          </div>
        )}
        <WordsForm
          key={`${version} ${changed ?? ""}`}
          version={version}
          csv={changed === undefined ? csv : undefined}
          found={found}
          problem={problem}
        />
      </section>
    </Page>
  );
}

function Download({ to, title, text }: { to: string; title: string; text: string }) {
  return (
    <li className="card p-4">
      <a href={to} className="link font-semibold" download>
        {title}
      </a>
      <p className="mt-1 text-[0.9375rem] text-soft">{text}</p>
    </li>
  );
}
