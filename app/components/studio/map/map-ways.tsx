import { memo } from "react";
import type { MapWay } from "~/views/studio-map";
import type { Area } from "./camera";
import type { Curve } from "./curves";
import { wayName } from "./map-proof";

interface MapWaysProps {
  curves: readonly Curve[];
  /** The cards whose ways stand out. */
  near: ReadonlySet<string>;
  /** Ways that are drawn only where they stand out. */
  quiet: ReadonlySet<MapWay>;
  /** The ways of the best line. */
  best: ReadonlySet<string>;
  /** The part of the map to be drawn. */
  area: Area;
}

/** All ways that look alike are one path of the drawing: thousands of elements would be slower by far. */
export const MapWays = memo(function MapWays({ curves, near, quiet, best, area }: MapWaysProps) {
  const groups = new Map<string, { lines: string; heads: string }>();
  for (const { way, line, head } of curves) {
    const isNear = near.has(way.from) || near.has(way.to);
    if (quiet.has(way) && !isNear) continue;
    const look = best.has(wayName(way.from, way.to)) ? "map-way-best" : isNear ? "map-way-near" : "map-way";
    const key = `${look} map-way-${Math.min(3, way.choices.length)}${way.isConditional ? " map-way-dashed" : ""}`;
    const group = groups.get(key) ?? { lines: "", heads: "" };
    groups.set(key, { lines: group.lines + line, heads: group.heads + head });
  }
  return (
    <svg
      className="map-ways"
      style={{ left: area.x, top: area.y, width: area.width, height: area.height }}
      viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
      aria-hidden="true"
    >
      {[...groups].sort(byLook).map(([look, { lines, heads }]) => (
        <g key={look} className={look}>
          <path d={lines} />
          <path className="map-head" d={heads} />
        </g>
      ))}
    </svg>
  );
});

/** What stands out is drawn last. */
const rank = (look: string) => (look.startsWith("map-way-best") ? 2 : look.startsWith("map-way-near") ? 1 : 0);
const byLook = ([one]: [string, unknown], [other]: [string, unknown]) => rank(one) - rank(other);
