import { Link } from "@remix-run/react";
import { ScrollSideways } from "~/components/frame/scroll-sideways";
import { useWords } from "~/i18n/words";
import type { DraftView, MapCard, MapWay } from "~/views/studio";
import { useProblemCount } from "./proof/problem-count";

const MARGIN = 16;

/** A draft drawn as a map, from left to right: situations and endings as cards, and the ways between them. */
export function DraftMap({ draft: { id, map, thing } }: { draft: DraftView }) {
  const { t } = useWords();
  if (map.cards.length === 0) return null;
  const [width, height] = [map.width + 2 * MARGIN, map.height + 2 * MARGIN];
  return (
    <ScrollSideways label={t("studio.map")} className="mt-4">
      <div className="relative" style={{ width, height }}>
        <svg
          width={width}
          height={height}
          viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
          aria-hidden="true"
          className="absolute inset-0"
        >
          {map.ways.map((way) => (
            <Way key={way.id} way={way} isNear={thing.at === `situations.${way.from}` || thing.at === `situations.${way.to}`} />
          ))}
        </svg>
        <ul>
          {map.cards.map((card) => (
            <li
              key={card.id}
              className="absolute"
              style={{ left: card.x + MARGIN, top: card.y + MARGIN, width: map.cardWidth, height: map.cardHeight }}
            >
              <Card draft={id} card={card} isCurrent={card.at !== null && (thing.at === card.at || thing.at.startsWith(`${card.at}.`))} />
            </li>
          ))}
        </ul>
      </div>
    </ScrollSideways>
  );
}

const tones: Readonly<Record<string, string>> = {
  open: "border-accent",
  solve: "border-edge",
  close: "border-warn",
  yes: "border-accent bg-tint",
  partly: "border-warn bg-warn-tint",
  no: "border-bad bg-bad-tint",
};

function Card({
  draft,
  card: { at, kind, tone, label, line, choices, problems },
  isCurrent,
}: {
  draft: string;
  card: MapCard;
  isCurrent: boolean;
}) {
  const { t } = useWords();
  const count = useProblemCount(at ?? "·", problems);
  const shape = `block size-full overflow-hidden border-2 bg-surface px-2.5 py-1 text-[0.8125rem] leading-tight ${tones[tone] ?? "border-line"} ${kind === "ending" ? "rounded-3xl" : "rounded-lg"} ${isCurrent ? "ring-3 ring-accent" : ""}`;
  const inside = (
    <>
      <b className="block truncate">{label}</b>
      <span className="block truncate text-soft" dir="auto">
        {count > 0 ? <span className="text-bad">{t("studio.problems", { count })}</span> : line || t("studio.card", { count: choices })}
      </span>
    </>
  );
  if (at === null) return <span className={shape}>{inside}</span>;
  return (
    <Link to={`/studio/${draft}?at=${at}#form`} className={shape} aria-current={isCurrent ? "true" : undefined}>
      {inside}
    </Link>
  );
}

function Way({ way: { points, isConditional, choices }, isNear }: { way: MapWay; isNear: boolean }) {
  const [first, ...rest] = points;
  if (!first) return null;
  return (
    <path
      d={toPath(points)}
      fill="none"
      className={isNear ? "stroke-accent" : "stroke-edge"}
      strokeWidth={Math.min(4, 1 + choices.length * 0.5) + (isNear ? 1 : 0)}
      strokeDasharray={isConditional ? "6 4" : undefined}
      opacity={rest.length > 0 && !isNear ? 0.7 : 1}
    />
  );
}

/** A curve that leaves to the right, runs through its bends and arrives from the left. */
function toPath(points: MapWay["points"]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let path = `M${first.x},${first.y}`;
  let last = first;
  for (const point of rest) {
    const reach = Math.max(24, Math.abs(point.x - last.x) / 2);
    path += ` C${last.x + reach},${last.y} ${point.x - reach},${point.y} ${point.x},${point.y}`;
    last = point;
  }
  return path;
}
