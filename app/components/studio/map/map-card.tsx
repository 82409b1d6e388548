import { memo } from "react";
import { useWords } from "~/i18n/words";
import type { MapCard as Card } from "~/views/studio-map";
import { useCommentCount } from "../comment-count";
import type { CardProof } from "./map-proof";

interface MapCardProps extends Partial<CardProof> {
  draft: string;
  card: Card;
  x: number;
  y: number;
  isCurrent: boolean;
  /** Whether the tab key comes to it: to every card without script, to one with it. */
  isStop: boolean;
}

/** One card of the map, which leads to its form. */
export const MapCard = memo(function MapCard({
  draft,
  card,
  x,
  y,
  isCurrent,
  isStop,
  turns,
  isBeyond,
  reachedIn,
  variants = 0,
}: MapCardProps) {
  const { t } = useWords();
  const { at, id, kind, tone, label, line, choices, isKey, facts, problems } = card;
  const comments = useCommentCount(at);
  const phase = toneKey(kind, tone);
  return (
    <li className="map-place" style={{ transform: `translate(${x}px,${y}px)` }}>
      <a
        href={`/studio/${draft}?at=${at}#form`}
        className="map-card"
        data-id={id}
        data-kind={kind}
        data-tone={tone}
        data-beyond={isBeyond || undefined}
        draggable={false}
        tabIndex={isStop ? undefined : -1}
        aria-current={isCurrent || undefined}
      >
        <b dir="auto">{kind === "patience" || kind === "anytime" ? t(`studio-map.${kind}`) : label}</b>
        <span dir="auto">{line}</span>
        <small>
          {problems > 0 && <i className="map-bad">{t("studio.problems", { count: problems })}</i>}
          {phase && <i>{t(phase)}</i>}
          {choices > 0 && <i>{t("studio.card", { count: choices })}</i>}
          {isKey && <i>{t("studio-map.key")}</i>}
          {comments > 0 && <i>{t("studio-review.count", { count: comments })}</i>}
        </small>
        {isBeyond && reachedIn === undefined && <small className="map-bad">{t("studio-map.beyond")}</small>}
        {reachedIn !== undefined && <small>{t("studio-map.reached-in", { count: reachedIn, of: variants })}</small>}
        {turns !== undefined && <strong>{t("studio-map.turns", { turns })}</strong>}
        {facts.length > 0 && (
          <em title={facts.join(", ")}>
            <i className="sr-only">{t("studio-map.learned")} </i>
            {facts.join(", ")}
          </em>
        )}
      </a>
    </li>
  );
});

/** What a card's tone is called; null where it has none that is known. */
function toneKey(kind: Card["kind"], tone: string) {
  if (kind === "ending") return tone === "yes" || tone === "partly" || tone === "no" ? (`studio-map.need-${tone}` as const) : null;
  if (kind === "situation") return tone === "open" || tone === "solve" || tone === "close" ? (`studio-map.phase-${tone}` as const) : null;
  return kind === "deadline" ? "studio-map.deadline" : null;
}
