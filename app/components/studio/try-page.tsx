import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { TryView } from "~/views/studio-try";
import { DraftNav } from "./draft-nav";
import { tryAddress } from "./try-address";
import { TryInside } from "./try-inside";
import { TryPlace } from "./try-place";
import { TryPlay } from "./try-play";
import { type RecordAnswer, TryRecord } from "./try-record";

/** A draft as it plays, as its trainers see it. Every turn has an address of its own, so that going back takes a turn back. */
export function TryPage({ shown, record }: { shown: TryView; record?: RecordAnswer | undefined }) {
  const { id, title, problems, play } = shown;
  const { t } = useWords();
  const base = `/studio/${id}/try`;
  const edit = (at: string) => `/studio/${id}?${new URLSearchParams({ at, try: play ? tryAddress(play) : "" })}#form`;
  const discuss = (at: string) => `/studio/${id}/review?${play ? tryAddress(play) : ""}&${new URLSearchParams({ at })}#comment`;
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to={`/studio/${id}`} className="link" dir="auto">
          {title}
        </Link>
      </p>
      <h1 className="title">{t("studio.try")}</h1>
      <DraftNav draft={id} current="try" />
      {play === null ? (
        <p className="card mt-6 p-5">
          {t("studio.try-problems")}{" "}
          <Link to={`/studio/${id}`} className="link">
            {t("studio.problems", { count: problems })}
          </Link>
        </p>
      ) : (
        <>
          <p className="mt-3">
            <Link to={`/studio/${id}/briefing?${new URLSearchParams({ level: play.level, variant: play.variant })}`} className="link">
              {t("studio-briefing.link")}
            </Link>
          </p>
          <TryPlace base={base} play={play} />
          <TryPlay base={base} play={play} edit={edit} discuss={discuss} beside={<TryInside play={play} edit={edit} />} />
          {(play.ended || record) && <TryRecord play={play} answer={record} />}
        </>
      )}
    </Page>
  );
}
