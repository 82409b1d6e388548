import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { ClosedReason, ExpertPlace, ExpertView } from "~/views/studio-review";
import { CaseScript } from "./case-script";
import { CommentsProvider } from "./comment-count";
import { type CommentAnswer, CommentForm } from "./comment-form";
import { CommentList } from "./comment-list";
import { lastInstant } from "./last-instant";
import { tryAddress } from "./try-address";
import { TryPlay } from "./try-play";

const views = ["comments", "try", "read"] as const satisfies readonly ExpertPlace[];

interface ExpertPageProps {
  /** The address of the link. */
  base: string;
  shown: ExpertView;
  view: ExpertPlace;
  answer?: CommentAnswer | undefined;
}

/** A draft as someone sees it whom a link let in: to play, to read, and to comment on. */
export function ExpertPage({ base, shown, view, answer }: ExpertPageProps) {
  const { t } = useWords();
  const { comments, places, at, play, script } = shown;
  return (
    <ExpertFrame base={base} shown={shown} view={view}>
      {view === "try" && play === null && <p className="card mt-6 p-5">{t("studio-review.no-play")}</p>}
      {view === "try" && play !== null && (
        <TryPlay
          base={`${base}/try`}
          play={play}
          discuss={(place) => `${base}/try?${tryAddress(play)}&${new URLSearchParams({ at: place })}#comment`}
          beside={null}
        />
      )}
      {script !== null && (
        <CommentsProvider at={openAt(comments)}>
          <CaseScript parts={script} discuss={(place) => `${base}/read?${new URLSearchParams({ at: place })}#comment`} />
        </CommentsProvider>
      )}
      <section aria-labelledby="comment" className="mt-8 max-w-3xl">
        <h2 id="comment" tabIndex={-1} className="heading mb-3">
          {t(view === "try" ? "studio-review.new-here" : "studio-review.new")}
        </h2>
        <CommentForm
          key={`${comments.length} ${at} ${play?.line.join(",")}`}
          places={places}
          at={at === "" ? undefined : at}
          position={play === null ? undefined : { level: play.level, variant: play.variant, line: play.line.join(","), typed: play.typed }}
          answer={answer}
        />
      </section>
      {view === "comments" && (
        <section aria-labelledby="comments" className="mt-8 max-w-3xl">
          <h2 id="comments" className="heading">
            {t("studio-review.comments")}
          </h2>
          <CommentList comments={comments} play={`${base}/try`} answer={answer} />
        </section>
      )}
    </ExpertFrame>
  );
}

function openAt(comments: ExpertView["comments"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { at, isOpen } of comments) if (isOpen && at !== null) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/** What stands around each of an expert's views. */
function ExpertFrame({ base, shown, view, children }: Omit<ExpertPageProps, "answer"> & { children: ReactNode }) {
  const { t, day } = useWords();
  const { title, summary, name, by, expiresAt, comments } = shown;
  const addresses = { comments: base, try: `${base}/try`, read: `${base}/read` };
  return (
    <Page wide>
      <p className="eyebrow [overflow-wrap:anywhere]">{t("studio-review.for", { name })}</p>
      <h1 className="title [overflow-wrap:anywhere]" dir="auto">
        {title}
      </h1>
      <p className="mt-2 max-w-prose" dir="auto">
        {summary}
      </p>
      <p className="mt-2 max-w-prose text-soft">
        {t("studio-review.welcome", { by: by ?? t("studio.someone"), at: day(lastInstant(expiresAt)) })}
      </p>
      <nav aria-label={t("studio.views")} className="mt-4 border-b border-line">
        <ul className="-mb-px flex flex-wrap gap-x-5">
          {views.map((one) => (
            <li key={one}>
              <Link
                to={addresses[one]}
                aria-current={one === view ? "page" : undefined}
                className={`inline-block border-b-2 py-2 ${one === view ? "border-accent font-semibold" : "border-transparent text-soft hover:text-ink"}`}
              >
                {t(`studio-expert.${one}`)}
                {one === "comments" && comments.length > 0 && ` (${comments.length})`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}

/** Stands where a link lets nobody in, with the reason. */
export function ClosedLink({ reason }: { reason: ClosedReason }) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("studio-review.closed-link")}</h1>
      <p className="mt-3 max-w-prose">{t(`studio-closed.${reason}`)}</p>
    </Page>
  );
}
