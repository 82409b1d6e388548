import type { ReactNode } from "react";
import { useWords } from "~/i18n/words";
import { Page } from "./page";

/** Says what went wrong, whether anything was lost, and where to go. A reference leads to the log; `children` add what only this page knows. */
export function FaultPage({ status, reference, children }: { status: number; reference: string; children?: ReactNode }) {
  const { t } = useWords();
  const known = status === 404 || status === 405 || status === 403 ? status : status < 500 ? 400 : 500;
  return (
    <Page>
      <h1 className="title">
        <span className="eyebrow mb-2 block font-sans tracking-normal">{t("fault.status", { status })}</span>
        {t(`fault-title.${known}`)}
      </h1>
      <p className="mt-4 max-w-prose">{t(`fault-text.${known}`)}</p>
      {children}
      {reference && (
        <p className="mt-4">
          {t("fault.reference")} <code className="rounded bg-sunken px-1.5 py-0.5 font-mono">{reference}</code>
        </p>
      )}
      <p className="mt-6">
        <a href="/" className="button button-primary">
          {t("fault.home")}
        </a>
      </p>
    </Page>
  );
}
