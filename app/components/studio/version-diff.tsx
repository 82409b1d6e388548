import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { PublishedVersionView, PublishView, ShownDiff, ShownValue } from "~/views/studio-publish";
import { kindWords } from "./kind-words";

interface VersionDiffProps {
  draft: string;
  diff: NonNullable<PublishView["diff"]>;
  versions: readonly PublishedVersionView[];
}

/** How two versions differ: words and everything else apart, each thing with the way to its form. */
export function VersionDiff({ draft, diff: { from, to, things }, versions }: VersionDiffProps) {
  const { t } = useWords();
  const later = to === null ? t("studio-publish.this-draft") : t("studio-publish.version", { number: to });
  return (
    <section aria-labelledby="diff">
      <h2 id="diff" className="heading">
        {t("studio-publish.diff", { from, to: later })}
      </h2>
      {versions.length > 1 && <p className="mt-1 text-soft">{t("studio-publish.diff-text")}</p>}
      {things.length === 0 ? (
        <p className="mt-3">{t("studio-publish.no-diff")}</p>
      ) : (
        <>
          <DiffGroup draft={draft} part="words" things={things} />
          <DiffGroup draft={draft} part="rules" things={things} />
        </>
      )}
    </section>
  );
}

function DiffGroup({ draft, part, things }: { draft: string; part: "words" | "rules"; things: readonly ShownDiff[] }) {
  const { t } = useWords();
  const shown = things.filter((thing) => thing[part].length > 0);
  if (shown.length === 0) return null;
  return (
    <details open className="mt-4">
      <summary className="min-h-8 font-semibold">{t(`studio-publish.diff-${part}`, { count: shown.length })}</summary>
      <ul className="mt-2 space-y-3">
        {shown.map((thing) => (
          <li key={thing.at} className="card p-3">
            <p className="font-semibold">
              {thing.state === "removed" ? (
                <span dir="auto">{thing.at}</span>
              ) : (
                <Link to={`/studio/${draft}?at=${thing.at}#form`} className="link" dir="auto">
                  {thing.at === "" ? t("studio-kind.case") : thing.at}
                </Link>
              )}{" "}
              <span className="font-normal text-soft">
                {kindWords(t, thing.kind)}
                {thing.state !== "changed" && ` · ${t(`studio-publish.diff-${thing.state}`)}`}
              </span>
            </p>
            {thing[part].map((value) => (
              <Value key={value.field} value={value} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Value({ value: { field, before, after } }: { value: ShownValue }) {
  const { t } = useWords();
  return (
    <p className="mt-1 break-words text-[0.9375rem]">
      <span className="text-soft">{field}: </span>
      {before !== null && (
        <del className="text-soft" dir="auto">
          <span className="sr-only">{t("studio-publish.before")} </span>
          {before}
        </del>
      )}{" "}
      {after !== null && (
        <ins className="font-medium no-underline" dir="auto">
          <span className="sr-only">{t("studio-publish.after")} </span>
          {after}
        </ins>
      )}
    </p>
  );
}
