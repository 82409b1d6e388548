import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { WayToBegin } from "~/views/studio-begin";

/** The ways to begin a case, the quickest first. */
export function BeginWays({ ways }: { ways: readonly WayToBegin[] }) {
  const { t } = useWords();
  const of = (kind: WayToBegin["kind"]) => ways.filter((way) => way.kind === kind);
  return (
    <>
      <ul className="mt-6 grid gap-3 sm:grid-cols-3">
        <Way to="/studio/new?from=page:empty" title={t("studio-begin.page")} text={t("studio-begin.page-text")} />
        <Way to="/studio/transcript" title={t("studio-begin.chat")} text={t("studio-begin.chat-text")} />
        <Way to="/studio/import" title={t("studio-begin.file")} text={t("studio-begin.file-text")} />
      </ul>
      <Ways id="templates" title={t("studio-begin.templates")} text={t("studio-begin.templates-text")} ways={of("template")} />
      <Ways id="parts" title={t("studio-begin.parts")} text={t("studio-begin.parts-text")} ways={of("part")} />
      <Ways id="copies" title={t("studio-begin.copies")} text={t("studio-begin.copies-text")} ways={of("copy")} />
    </>
  );
}

interface WaysProps {
  id: string;
  title: string;
  text: string;
  ways: readonly WayToBegin[];
}

function Ways({ id, title, text, ways }: WaysProps) {
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="heading">
        {title}
      </h2>
      <p className="mt-1 max-w-prose text-soft">{text}</p>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2">
        {ways.map((way) => (
          <Way
            key={way.from}
            to={`/studio/new?from=${encodeURIComponent(way.from)}`}
            title={way.title}
            text={way.text}
            competency={way.competency}
          />
        ))}
      </ul>
    </section>
  );
}

function Way({ to, title, text, competency = "" }: { to: string; title: string; text: string; competency?: string }) {
  return (
    <li className="card flex flex-col p-4">
      {competency !== "" && <p className="eyebrow">{competency}</p>}
      <Link to={to} className="link font-semibold" dir="auto">
        {title}
      </Link>
      {text !== "" && (
        <p className="mt-1 text-[0.9375rem] text-soft" dir="auto">
          {text}
        </p>
      )}
    </li>
  );
}
