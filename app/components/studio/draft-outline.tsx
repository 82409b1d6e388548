import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { DraftView, OutlineItem } from "~/views/studio";
import { CommentCount } from "./comment-count";
import { ProblemCount } from "./proof/problem-count";
import { AddForm, type ShapeAnswer } from "./shape-forms";

/** Everything that stands in a draft, by kind. */
export function DraftOutline({ draft: { id, outline, thing }, shape }: { draft: DraftView; shape?: ShapeAnswer | undefined }) {
  const { t } = useWords();
  const kinds = [...new Set(outline.map(({ kind }) => kind))];
  return (
    <nav aria-label={t("studio.outline")} className="card self-start p-4">
      <Link to={`/studio/${id}`} className="link font-semibold" aria-current={thing.at === "" ? "true" : undefined}>
        {t("studio-kind.case")}
      </Link>
      <Link to={`/studio/${id}/first`} className="link mt-1 block">
        {t("studio-first.title")}
      </Link>
      {kinds.map((kind) => (
        <details key={kind} open={kind === "situation" || kind === "ending" || thing.kind === kind} className="mt-3">
          <summary className="label">{t(`studio-kinds.${toKind(kind)}`)}</summary>
          {tables[kind] !== undefined && (
            <Link
              to={`/studio/${id}?at=${tables[kind]}#form`}
              className="link block px-2 py-1"
              aria-current={thing.at === tables[kind] ? "true" : undefined}
            >
              {t("studio-form.as-table")}
            </Link>
          )}
          <ul className="mt-1 space-y-0.5">
            {outline
              .filter((item) => item.kind === kind)
              .map((item) => (
                <li key={item.at}>
                  <ThingLink draft={id} item={item} current={thing.at} />
                </li>
              ))}
          </ul>
        </details>
      ))}
      <AddForm
        kinds={known.filter((kind) => kind !== "choice").map((kind) => [kind, t(`studio-kind.${kind}`)] as const)}
        within=""
        answer={shape}
      />
    </nav>
  );
}

/** A link to the form of one thing. */
function ThingLink({ draft, item: { at, name, label, problems }, current }: { draft: string; item: OutlineItem; current: string }) {
  const isCurrent = current === at;
  return (
    <Link
      to={`/studio/${draft}?at=${at}#form`}
      className={`block rounded-lg px-2 py-1 ${isCurrent ? "bg-tint" : "hover:bg-sunken"}`}
      aria-current={isCurrent ? "true" : undefined}
    >
      <span className="font-semibold">{name}</span>
      {label !== "" && (
        <span className="block truncate text-[0.9375rem] text-soft" dir="auto">
          {label}
        </span>
      )}
      <ProblemCount at={at} known={problems} />
      <CommentCount at={at} />
    </Link>
  );
}

const known = [
  ...(["situation", "ending", "choice", "fact", "variant", "step", "resource", "authority", "decision", "deadline"] as const),
  ...(["speaker", "surface", "condition", "test"] as const),
] as const;
const toKind = (kind: string) => known.find((one) => one === kind) ?? "situation";
/** Kinds that are written down side by side in a table as well. */
const tables: Readonly<Record<string, string>> = { fact: "variants", variant: "variants", ending: "endings" };
