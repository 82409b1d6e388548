import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { PlayedOnFrom } from "~/views/attempt";

/** Says that an attempt was played on from a turn of another one, and so does not count. */
export function PlayedOnLine({ from: { attemptId, turn } }: { from: PlayedOnFrom }) {
  const { t } = useWords();
  return (
    <p className="text-[0.9375rem] text-soft">
      {t("play-on.played", { turn })}{" "}
      <Link to={`/attempts/${attemptId}/debrief#turn-${turn}`} className="link">
        {t("play-on.back")}
      </Link>
    </p>
  );
}
