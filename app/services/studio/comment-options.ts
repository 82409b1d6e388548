import { thingQuote } from "~/studio/comment/thing-quote";
import { thingAt } from "~/studio/form/thing-at";
import { namesIn } from "~/studio/form/thing-form";
import { dataAt, isPlainObject } from "~/studio/text/data";
import type { CommentPlace } from "~/views/studio-review";
import type { TryPlay } from "~/views/studio-try";

/** Everything of a case that one can speak about, in the order of its text, the case itself first. */
export function placesOfCase(data: unknown): CommentPlace[] {
  const situations = namesIn(data, "situation").flatMap((name) => {
    const choices = dataAt(data, ["situations", name, "choices"]);
    const at = `situations.${name}`;
    return [at, ...(isPlainObject(choices) ? Object.keys(choices).map((choice) => `${at}.choices.${choice}`) : [])];
  });
  const named = (group: string, kind: "ending" | "resource") => namesIn(data, kind).map((name) => `${group}.${name}`);
  const anytime = dataAt(data, ["anytime"]);
  const always = isPlainObject(anytime) ? Object.keys(anytime).map((name) => `anytime.${name}`) : [];
  return toPlaces(data, ["", ...situations, ...always, ...named("resources", "resource"), ...named("endings", "ending")]);
}

/** What a play came by, the newest first, and the case itself last. */
export function placesOfPlay(data: unknown, { turns }: Pick<TryPlay, "turns">): CommentPlace[] {
  const met = [...turns].reverse().flatMap(({ choice, place }) => [...(place ? [place.at] : []), ...(choice ? [choice.at] : [])]);
  return toPlaces(data, [...met, ""]);
}

function toPlaces(data: unknown, paths: readonly string[]): CommentPlace[] {
  return [...new Set(paths)].flatMap((at): CommentPlace[] => {
    const thing = thingAt(data, at);
    if (thing?.path.join(".") !== at) return [];
    return [{ at, kind: thing.kind, name: String(thing.path.at(-1) ?? ""), quote: thingQuote(data, thing.path) }];
  });
}
