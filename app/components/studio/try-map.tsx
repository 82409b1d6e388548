import { Link } from "@remix-run/react";
import type { TryMap as SmallMap, TryPlay } from "~/views/studio-try";

const MARGIN = 14;

interface TryMapProps {
  map: SmallMap;
  play: TryPlay;
  /** The address of a play that begins at a situation. */
  from: (situation: string) => string;
}

/** The case as a small drawing: where the play came by, and where it is. A click on a situation begins there; the list of situations below it does the same. */
export function TryMap({ map: { width, height, cards, ways }, play: { visited, situation }, from }: TryMapProps) {
  const walked = new Set(visited.slice(1).map((to, index) => `${visited[index]} ${to}`));
  return (
    <svg
      viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`}
      aria-hidden="true"
      className="no-print max-h-56 w-full rounded-xl bg-sunken"
    >
      {ways.map(({ id, from: start, to, points }) => (
        <polyline
          key={id}
          points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          className={walked.has(`${start} ${to}`) ? "stroke-accent" : "stroke-edge"}
          strokeWidth={walked.has(`${start} ${to}`) ? 7 : 2}
          opacity={walked.has(`${start} ${to}`) ? 1 : 0.5}
        />
      ))}
      {cards.map((card) => {
        const drawn = <Card key={card.id} card={card} isHere={card.id === situation} isVisited={visited.includes(card.id)} />;
        return card.kind === "situation" ? (
          <Link key={card.id} to={from(card.id)} tabIndex={-1}>
            {drawn}
          </Link>
        ) : (
          drawn
        );
      })}
    </svg>
  );
}

function Card({
  card: { id, kind, label, x, y, width, height },
  isHere,
  isVisited,
}: {
  card: SmallMap["cards"][number];
  isHere: boolean;
  isVisited: boolean;
}) {
  const fill = isHere ? "fill-accent" : isVisited ? "fill-tint" : "fill-surface";
  return (
    <g>
      <title>{label === id ? id : `${id}: ${label}`}</title>
      <rect
        {...{ x, y, width, height }}
        rx={kind === "ending" ? height / 2 : 8}
        className={`${fill} ${isVisited ? "stroke-accent" : "stroke-edge"}`}
        strokeWidth={isHere ? 8 : isVisited ? 5 : 2}
      />
      <text x={x + width / 2} y={y + height / 2 + 8} textAnchor="middle" fontSize={24} className={isHere ? "fill-paper" : "fill-ink"}>
        {id.length > 13 ? `${id.slice(0, 12)}…` : id}
      </text>
    </g>
  );
}
