import { ChangeSet, Text } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { type SubjectId, toSubjectId } from "~/engine/play/subject";
import type { DraftChange } from "~/studio/draft/change";
import {
  afterChange,
  afterChanges,
  type DraftState,
  historyOf,
  newDraft,
  stepBack,
  takePush,
  textWords,
  toText,
} from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { type Chance, toChance } from "../../kit/studio/chance";

const isLong = process.env.GREENROOM_LONG === "1";
const EDITS = isLong ? 1_000 : 150;
const ROUNDS = isLong ? 40 : 4;
const STEPS = isLong ? 300 : 60;
const START = "situations:\n  opening:\n    says: Well?\r\n\n# the end 😀\n";
const mina = toSubjectId("mina");
const at = "2026-11-30T12:00:00.000Z";

function randomChange(text: Text, chance: Chance): ChangeSet {
  const from = chance.below(text.length + 1);
  const to = Math.min(text.length, from + chance.below(6));
  const insert = chance.one(["", "x", "two words ", "\n  line", "\r\n", "😀"]);
  return ChangeSet.of({ from, to, insert: toText(insert) }, text.length);
}

const edit = (draft: DraftState, by: SubjectId, chance: Chance): DraftChange => ({
  ...{ by, client: by, at, kind: "edit" },
  changes: randomChange(draft.text, chance).toJSON(),
});

/** What is kept is JSON, and a reload reads it all again. */
const reloaded = (log: readonly DraftChange[]): DraftState => afterChanges(newDraft(START), JSON.parse(JSON.stringify(log)));

test("random edits all taken back are the first draft, and all done again the last one, with reloads between", () => {
  const chance = toChance(5);
  const log: DraftChange[] = [];
  let draft = newDraft(START);
  const put = (change: DraftChange | null) => {
    if (!change) throw new Error("there is nothing to take back");
    log.push(change);
    draft = log.length % Math.ceil(EDITS / 3.3) === 0 ? reloaded(log) : afterChange(draft, change);
  };
  for (let count = 0; count < EDITS; count += 1) put(edit(draft, mina, chance));
  const last = textWords(draft.text);
  for (let count = 0; count < EDITS; count += 1) put(stepBack(draft, "undo", { by: mina, client: "a", at }));
  expect(textWords(draft.text)).toBe(START);
  expect(stepBack(draft, "undo", { by: mina, client: "a", at })).toBeNull();
  for (let count = 0; count < EDITS; count += 1) put(stepBack(draft, "redo", { by: mina, client: "a", at }));
  expect(textWords(draft.text)).toBe(last);
});

test("one takes back one's own words, and what someone else wrote meanwhile stays", () => {
  let draft = newDraft("one two three");
  const put = (name: string, from: number, to: number, insert: string) => {
    const changes = ChangeSet.of({ from, to, insert }, draft.text.length).toJSON();
    draft = afterChange(draft, { by: toSubjectId(name), client: name, at, kind: "edit", changes });
  };
  put("mina", 0, 3, "ONE");
  put("ben", 8, 13, "THREE");
  put("mina", 4, 7, "TWO");
  put("ben", 0, 0, "zero ");
  const back = (kind: "undo" | "redo") => {
    const change = stepBack(draft, kind, { by: mina, client: "mina", at });
    if (change) draft = afterChange(draft, change);
    return textWords(draft.text);
  };
  expect(back("undo")).toBe("zero ONE two THREE");
  expect(back("undo")).toBe("zero one two THREE");
  expect(back("undo")).toBe("zero one two THREE");
  expect(back("redo")).toBe("zero ONE two THREE");
  put("mina", 0, 4, "nought");
  expect(historyOf(draft, "mina").redo).toEqual([]);
  expect(back("redo")).toBe("nought ONE two THREE");
});

describe("three people, of whom each sees the draft late, answers are lost and pushes are sent again", () => {
  test.each(Array.from({ length: ROUNDS }, (_, round) => round))("round %i: one text, and no insertion is lost", (round) => {
    const chance = toChance(round + 1);
    const log: DraftChange[] = [];
    let authority = newDraft(START);
    const people = ["mina", "ben", "ines"].map(toSubjectId).map((by) => ({ by, version: 0, text: toText(START), open: [] as ChangeSet[] }));
    let inserted = 0;
    const push = (person: (typeof people)[number]) => {
      const taken = takePush(log.slice(person.version), {
        by: person.by,
        client: person.by,
        at,
        updates: person.open.map((one) => one.toJSON()),
      });
      authority = afterChanges(authority, taken);
      log.push(...taken);
    };
    const pull = (person: (typeof people)[number]) => {
      for (const { client, changes } of log.slice(person.version)) {
        person.version += 1;
        if (client === person.by) {
          person.open.shift();
          continue;
        }
        // What others did comes before what is still open here.
        let theirs = ChangeSet.fromJSON(changes);
        person.open = person.open.map((own) => {
          const mapped = own.map(theirs);
          theirs = theirs.map(own, true);
          return mapped;
        });
        person.text = theirs.apply(person.text);
      }
    };
    for (let step = 0; step < STEPS; step += 1) {
      const person = chance.one(people);
      const way = chance.below(4);
      if (way < 2) {
        const word = `<${round}-${step}>`;
        inserted += 1;
        const at = chance.below(person.text.length + 1);
        const change = ChangeSet.of({ from: at, insert: word }, person.text.length);
        person.text = change.apply(person.text);
        person.open.push(change);
      } else if (way === 2) {
        push(person);
        // The answer was lost: the same is sent again.
        if (chance.holds(0.3)) push(person);
      } else pull(person);
    }
    for (const person of people) push(person);
    for (const person of people) pull(person);
    for (const person of people) {
      expect(textWords(person.text)).toBe(textWords(authority.text));
      expect(person.open).toEqual([]);
    }
    expect(textWords(reloaded(log).text)).toBe(textWords(authority.text));
    expect(textWords(authority.text).replace(/[^<]/g, "")).toHaveLength(inserted);
  });
});

test("a change of another text is refused", () => {
  const draft = newDraft("short");
  const changes = ChangeSet.of({ from: 40, insert: "x" }, 50).toJSON();
  expect(() => afterChange(draft, { by: mina, client: "a", at, kind: "edit", changes })).toThrow(RangeError);
  expect(() => takePush([], { by: mina, client: "a", at, updates: ["nonsense"] })).toThrow(RangeError);
});

test("several steps of splices are one change, and no byte of a line end is lost", () => {
  const text = Text.of(["a\r", "b"]);
  const changes = toChanges(text, [
    [{ from: 0, to: 1, insert: "one\r\n" }],
    [
      { from: 0, to: 3, insert: "two" },
      { from: 5, to: 5, insert: "\n" },
    ],
  ]);
  expect(textWords(changes.apply(text))).toBe("two\r\n\n\r\nb");
});
