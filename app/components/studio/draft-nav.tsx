import { Link, useSearchParams } from "@remix-run/react";
import { useWords } from "~/i18n/words";

/** The ways to look at a draft, in the order in which one uses them. */
const views = ["write", "source", "try", "read", "review", "files", "publish"] as const;

/** One way to look at a draft. */
export type DraftPlace = (typeof views)[number];

const addresses: Readonly<Record<DraftPlace, string>> = {
  write: "",
  source: "?view=source",
  try: "/try",
  read: "/read",
  review: "/review",
  files: "/files",
  publish: "/publish",
};

interface DraftNavProps {
  draft: string;
  current: DraftPlace;
  /** The part that is open in the outline, as its path; the way back to writing leads to it. */
  at?: string | undefined;
  /** How many comments are open, where that is known. */
  comments?: number | undefined;
}

/** Leads from one way to look at a draft to the others. */
export function DraftNav({ draft, current, at = "", comments = 0 }: DraftNavProps) {
  const { t } = useWords();
  const [searched] = useSearchParams();
  const tried = searched.get("try") ?? "";
  return (
    <nav aria-label={t("studio.views")} className="mt-3 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {views.map((view) => (
          <li key={view}>
            <Link
              to={`/studio/${draft}${addresses[view]}${view === "write" && at !== "" ? `?at=${at}` : ""}`}
              aria-current={view === current ? "page" : undefined}
              className={`inline-block border-b-2 py-2 ${view === current ? "border-accent font-semibold" : "border-transparent text-soft hover:text-ink"}`}
            >
              {t(`studio-view.${view}`)}
              {view === "review" && comments > 0 && ` (${comments})`}
            </Link>
          </li>
        ))}
        {tried !== "" && (
          <li className="ml-auto">
            <Link to={`/studio/${draft}/try?${tried}`} className="link inline-block py-2">
              {t("studio-try.back")}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
