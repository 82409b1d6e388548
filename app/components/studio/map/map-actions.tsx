import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { MapCard, MapView } from "~/views/studio-map";
import type { ShapeAnswer } from "../shape-forms";
import { WayForm } from "./way-form";

/** What a key on the map asks for. */
export type MapAction = "join" | "shape";

interface MapActionsProps {
  draft: string;
  map: MapView;
  /** The card that is chosen; left out where none is. */
  card: MapCard | undefined;
  answer: ShapeAnswer | undefined;
  /** Opens one of the forms and goes there. */
  wanted: { action: MapAction; at: string } | null;
}

/** What can be done with the chosen card: see where it leads, lead on from it, rename it, take it out. */
export function MapActions({ draft, map, card, answer, wanted }: MapActionsProps) {
  const { t } = useWords();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted === null || wanted.at !== (card?.at ?? "")) return;
    const fold = section.current?.querySelector<HTMLDetailsElement>(`details[data-action=${wanted.action}]`);
    if (!fold) return;
    fold.open = true;
    fold.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")?.focus();
  }, [wanted, card]);
  const problem = answer?.intent === "add-way" ? answer : undefined;
  const isPlace = card?.kind === "situation" || card?.kind === "ending";
  return (
    <section ref={section} aria-labelledby="map-here" className="map-actions">
      <h2 id="map-here" className="label">
        {card ? t("studio-map.here", { name: card.label }) : t("studio-map.nowhere")}
      </h2>
      {card && <Neighbors draft={draft} map={map} card={card} />}
      {card?.kind !== "ending" && (
        <details data-action="join" open={problem !== undefined}>
          <summary>{card?.kind === "situation" ? t("studio-map.join") : t("studio-map.add-place")}</summary>
          <WayForm key={card?.id ?? ""} map={map} from={card?.kind === "situation" ? card.id : ""} answer={problem} />
        </details>
      )}
      {isPlace && (
        <details data-action="shape" key={card.at}>
          <summary>{t("studio-map.shape")}</summary>
          <div className="mt-2 flex flex-wrap items-end gap-3">
            <PostForm className="flex flex-wrap items-end gap-2">
              <Hidden name="at" value={card.at} />
              <label className="block">
                <span className="label">{t("studio.new-name")}</span>
                <input name="name" type="text" required maxLength={60} defaultValue={card.id} className="field mt-1" />
              </label>
              <button type="submit" name="intent" value="rename" className="button">
                {t("studio.rename")}
              </button>
            </PostForm>
            <PostForm>
              <Hidden name="at" value={card.at} />
              <button type="submit" name="intent" value="remove" className="button">
                {t("studio.remove")}
              </button>
            </PostForm>
          </div>
        </details>
      )}
    </section>
  );
}

/** The ways to and from a card as links, with the choices that take them. */
function Neighbors({ draft, map, card }: Pick<MapActionsProps, "draft" | "map"> & { card: MapCard }) {
  const { t } = useWords();
  const byId = new Map(map.cards.map((one) => [one.id, one]));
  const sides = [
    [
      "studio-map.from",
      map.ways.filter(({ to, from }) => to === card.id && from !== card.id).map((way) => [byId.get(way.from), way] as const),
    ],
    ["studio-map.to", map.ways.filter(({ to, from }) => from === card.id && to !== card.id).map((way) => [byId.get(way.to), way] as const)],
  ] as const;
  return (
    <dl className="map-neighbors">
      {sides.map(
        ([side, ways]) =>
          ways.length > 0 && (
            <div key={side}>
              <dt>{t(side)}</dt>
              <dd>
                <ul>
                  {ways.map(
                    ([other, { choices }]) =>
                      other && (
                        <li key={other.id}>
                          <Link to={`/studio/${draft}?at=${other.at}#map`} preventScrollReset className="link" dir="auto">
                            {other.label}
                          </Link>{" "}
                          <span className="text-soft">({choices.join(", ")})</span>
                        </li>
                      ),
                  )}
                </ul>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
