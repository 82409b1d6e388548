import type { StoredComment } from "~/store/documents";
import { store } from "~/store/open.server";
import { thingQuote } from "~/studio/comment/thing-quote";
import type { Track } from "~/studio/comment/track";
import type { PlaceThen } from "~/studio/comment/tracks";
import { thingAt } from "~/studio/form/thing-at";
import type { CommentView } from "~/views/studio-review";
import { commentPlaces } from "./comment-places.server";
import type { OpenDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** Everything that was said of a draft, in the order of its text; what is about nothing that is left in it comes last. */
export async function viewComments(open: OpenDraft): Promise<CommentView[]> {
  const comments = await store().comments.of(open.draft.id);
  const places = commentPlaces(open, comments);
  const names = await store().people.names(comments.flatMap(({ deeds }) => deeds.flatMap(({ by }) => by ?? [])));
  const experts = new Map((await store().reviewLinks.of(open.draft.id)).map(({ id, name }) => [id, name]));
  const { data } = readDraft(open);
  const shown = comments.map((comment) => {
    const place = places(comment);
    const path = place.at === "" ? [] : place.at.split(".");
    return {
      order: place.isGone ? Number.POSITIVE_INFINITY : place.from,
      view: {
        ...{ id: comment.id, isOpen: isOpen(comment), at: place.isGone ? null : place.at },
        ...{ kind: thingAt(data, place.at)?.kind ?? "case", name: path.at(-1) ?? "", quote: comment.quote },
        isChanged: !place.isGone && thingQuote(data, path) !== comment.quote,
        position: positionNow(comment, places),
        deeds: comment.deeds.map(({ kind, at, by, link, words, version }) => ({
          ...{ kind, at, words, version, isExpert: link !== null },
          name: (by === null ? experts.get(link ?? "") : names.get(by)) ?? null,
        })),
      } satisfies CommentView,
    };
  });
  return shown.sort((one, other) => one.order - other.order).map(({ view }) => view);
}

/** How many open comments stand at each thing of a draft; those of its choices count at a situation, too. */
export async function countComments(open: OpenDraft): Promise<{ open: number; at: Readonly<Record<string, number>> }> {
  const { open: all } = await store().comments.count(open.draft.id);
  if (all === 0) return { open: 0, at: {} };
  const comments = (await store().comments.of(open.draft.id)).filter(isOpen);
  const places = commentPlaces(open, comments);
  const at: Record<string, number> = {};
  for (const comment of comments) {
    const place = places(comment);
    if (place.isGone) continue;
    at[place.at] = (at[place.at] ?? 0) + 1;
    const [group, name, ...more] = place.at.split(".");
    if (more.length > 0) at[`${group}.${name}`] = (at[`${group}.${name}`] ?? 0) + 1;
  }
  return { open: comments.length, at };
}

const isOpen = ({ deeds }: StoredComment): boolean => deeds.filter(({ kind }) => kind !== "said").at(-1)?.kind !== "closed";

/** The play of a comment under the names that its choices have today. */
function positionNow({ position, version }: StoredComment, places: (place: PlaceThen) => Track): CommentView["position"] {
  if (!position) return null;
  const nameNow = (at: string) => places({ at, version }).at.split(".").at(-1) ?? at;
  const line = position.line.map((entry) => {
    const [at = "", ...value] = entry.split("=");
    return [nameNow(at), ...value].join("=");
  });
  return { level: position.level, variant: nameNow(`variants.${position.variant}`), line: line.join(","), typed: position.typed ?? [] };
}
