import { ChangeSet } from "@codemirror/state";
import { expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { standing } from "~/studio/comment/track";
import { type PlaceThen, placeKey, type Tracks, trackPlaces } from "~/studio/comment/tracks";
import type { DraftChange } from "~/studio/draft/change";
import { afterChange, type DraftState, newDraft, stepBack, textWords, toText } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { renameSplices, toRenaming } from "~/studio/rename/rename";
import { isPlainObject } from "~/studio/text/data";
import { editText } from "~/studio/text/edit";
import type { Operation } from "~/studio/text/operation";
import { readSource, toData } from "~/studio/text/source";
import { type Chance, toChance } from "../../kit/studio/chance";

const isLong = process.env.GREENROOM_LONG === "1";
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const rest = { by: toSubjectId("lena"), client: "tab", at: "2026-11-30T12:00:00.000Z" };
const BASE = `title: A case # about nothing
situations:
  # the first
  opening:
    says: s1
    choices:
      ask: {words: c1, to: later}
      shrug:
        words: c2
  later:
    says: s2
    choices:
      wait: {words: c3}
      done: {words: c4, to: opening}
endings:
  fine: {title: e1}
`;

/** By the words that no edit here ever changes, the path of each thing: what a person would say is the same thing. */
function things(data: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: unknown, path: readonly string[]): void => {
    if (!isPlainObject(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === "string" && /^[sce]\d+$/.test(value)) found.set(value, path.join("."));
      walk(value, [...path, key]);
    }
  };
  walk(data, []);
  return found;
}

class Writing {
  state: DraftState = newDraft(BASE);
  readonly changes: DraftChange[] = [];
  #names = 0;
  #texts = 10;

  take(change: DraftChange | null): void {
    if (!change) return;
    this.state = afterChange(this.state, change);
    this.changes.push(change);
  }

  splice(splices: readonly { from: number; to: number; insert: string }[]): void {
    this.take({ ...rest, kind: "edit", changes: toChanges(this.state.text, [splices]).toJSON() });
  }

  edit(operation: Operation): void {
    const done = editText(readSource(textWords(this.state.text)), operation);
    if (done) this.take({ ...rest, kind: "edit", changes: toChanges(this.state.text, done.steps).toJSON() });
  }

  step(chance: Chance): void {
    const text = textWords(this.state.text);
    const source = readSource(text);
    const paths = [...things(toData(source)).values()].map((path) => path.split("."));
    const path = paths.length > 0 ? chance.one(paths) : ["endings", "none"];
    const name = path.at(-1) ?? "";
    // No name begins as another does, so that half of one that was typed is none.
    const next = `${LETTERS[this.#names++]}-name`;
    const kind = path.length > 2 ? "choice" : path[0] === "endings" ? "ending" : "situation";
    const group = path.slice(0, -1);
    const words = { [kind === "choice" ? "words" : "says"]: `${kind[0]}${++this.#texts}` };
    const ways = [
      () => this.splice(renameSplices(source, toRenaming(source, kind, name, next))),
      () => this.edit({ do: "remove", path, reach: "here" }),
      () => this.edit({ do: "add", path: group, key: next, value: words, index: 0, reach: "here" }),
      () => this.edit({ do: "move", path: group, from: 0, to: 1, reach: "here" }),
      () => this.edit({ do: "set", path: ["title"], value: `Another ${chance.below(99)}`, reach: "here" }),
      () => this.typeOver(text, name, next),
      () => this.replaceAll(text, chance),
      () => this.take(stepBack(this.state, chance.holds(0.7) ? "undo" : "redo", rest)),
    ];
    chance.one(ways)();
  }

  /** As in the source: the name is taken out, and another typed letter by letter. */
  typeOver(text: string, name: string, next: string): void {
    const at = text.search(new RegExp(`(?<=^\\s*)${name}:`, "m"));
    if (at < 0) return;
    this.splice([{ from: at, to: at + name.length, insert: "" }]);
    for (const [index, letter] of [...next].entries()) this.splice([{ from: at + index, to: at + index, insert: letter }]);
  }

  /** As a form without script sends it: everything between two places as one change, in which names stand as they stood. */
  replaceAll(text: string, chance: Chance): void {
    const next = text
      .replace(/^title: .*/, `title: New ${chance.below(99)}`)
      .replace(/\n(# the end.*)?\n?$/, `\n# the end ${chance.below(99)}\n`);
    this.take({ ...rest, kind: "edit", changes: ChangeSet.of({ from: 0, to: text.length, insert: toText(next) }, text.length).toJSON() });
  }
}

test.each(Array.from({ length: isLong ? 200 : 4 }, (_, seed) => seed))(
  "what is followed is where a person would look for it, whatever was changed (seed %i)",
  (seed) => {
    const chance = toChance(seed);
    const writing = new Writing();
    const followed: { place: PlaceThen; words: string }[] = [];
    let known: Tracks | null = null;
    for (let step = 0; step < 40; step += 1) {
      const before = things(toData(readSource(textWords(writing.state.text))));
      if (step % 8 === 0) for (const [words, at] of before) followed.push({ words, place: { at, version: writing.state.version } });
      writing.step(chance);
      const source = readSource(textWords(writing.state.text));
      const now = things(toData(source));
      const places = followed.map(({ place }) => place);
      // What was followed before is followed on, now and then, and now and then all of it anew: the answer is one.
      known = trackPlaces(chance.holds(0.8) ? known : null, BASE, writing.changes, places);
      for (const { place, words } of followed) {
        const track = known.tracks.get(placeKey(place)) ?? expect.fail(`${placeKey(place)} was lost`);
        const found = standing(track, source);
        expect(found.isGone ? undefined : found.at, `${words}, step ${step}\n${source.text}`).toBe(now.get(words));
      }
    }
  },
);

test("a change that stays away from a name costs no reading", () => {
  const writing = new Writing();
  const place = { at: "situations.later", version: 0 };
  const known = trackPlaces(null, BASE, [], [place]);
  writing.splice([{ from: BASE.indexOf("A case"), to: BASE.indexOf("A case"), insert: "?" }]);
  const { tracks } = trackPlaces(known, "this is not the text that is read", writing.changes, [place]);
  expect(tracks.get(placeKey(place))?.from).toBe(BASE.indexOf("later:\n") + 1);
});
