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
import { afterNews, afterTyping, isUnsent, newCopy, toSent } from "~/studio/draft/editor-copy";
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
    const people = ["mina", "ben", "ines"].map(toSubjectId).map((by) => ({ by, text: toText(START), copy: newCopy(by, 0) }));
    let inserted = 0;
    const push = (person: (typeof people)[number]) => {
      person.copy = toSent(person.copy);
      const { version, sent } = person.copy;
      if (sent === null) return;
      const taken = takePush(log.slice(version), { by: person.by, client: person.copy.client, at, updates: [sent.toJSON()] });
      authority = afterChanges(authority, taken);
      log.push(...taken);
    };
    const pull = (person: (typeof people)[number]) => {
      // What a stream tells again after a break is known already.
      const from = Math.max(0, person.copy.version - chance.below(4));
      for (const [index, { client, changes }] of log.slice(from).entries()) {
        const heard = afterNews(person.copy, { version: from + index + 1, client, changes });
        person.copy = heard.copy;
        if (heard.apply) person.text = heard.apply.apply(person.text);
      }
    };
    /** The page is loaded anew: the text is the server's, and what the browser kept is sent before anything else. */
    const reload = (person: (typeof people)[number]) => {
      const { version, sent, waiting } = person.copy;
      const updates = [sent, waiting].flatMap((set) => (set ? [JSON.parse(JSON.stringify(set))] : []));
      const taken = takePush(log.slice(version), { by: person.by, client: person.copy.client, at, updates });
      authority = afterChanges(authority, taken);
      log.push(...taken);
      reloads += 1;
      person.copy = newCopy(`${person.by}-${reloads}`, log.length);
      person.text = authority.text;
    };
    let reloads = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const person = chance.one(people);
      const way = chance.below(41);
      if (way < 20) {
        const word = `<${round}-${step}>`;
        inserted += 1;
        const at = chance.below(person.text.length + 1);
        const change = ChangeSet.of({ from: at, insert: word }, person.text.length);
        person.text = change.apply(person.text);
        person.copy = afterTyping(person.copy, change);
      } else if (way < 30) {
        push(person);
        // The answer was lost: the same is sent again.
        if (chance.holds(0.3)) push(person);
      } else if (way < 40) pull(person);
      else reload(person);
    }
    for (let last = 0; last < 2; last += 1)
      for (const person of people) {
        push(person);
        pull(person);
      }
    for (const person of people) pull(person);
    for (const person of people) {
      expect(textWords(person.text)).toBe(textWords(authority.text));
      expect(isUnsent(person.copy)).toBe(false);
    }
    expect(textWords(reloaded(log).text)).toBe(textWords(authority.text));
    expect(textWords(authority.text).replace(/[^<]/g, "")).toHaveLength(inserted);
  });
});

test("what is typed in one go is taken back in one go, and what others wrote in between stays", () => {
  let draft = newDraft("one two");
  const put = (name: string, client: string, from: number, insert: string, goesOn?: boolean) => {
    const changes = ChangeSet.of({ from, insert }, draft.text.length).toJSON();
    draft = afterChange(draft, { by: toSubjectId(name), client, at, kind: "edit", changes, goesOn });
  };
  const back = (kind: "undo" | "redo") => {
    const change = stepBack(draft, kind, { by: mina, client: "step", at });
    if (change) draft = afterChange(draft, change);
    return textWords(draft.text);
  };
  put("mina", "tab", 7, " th");
  put("ben", "other", 0, "zero ");
  put("mina", "tab", 15, "ree", true);
  expect(back("undo")).toBe("zero one two");
  expect(back("redo")).toBe("zero one two three");
  put("mina", "tab", 0, "a ", true);
  expect(back("undo")).toBe("zero one two three");
  put("mina", "tab", 0, "b ");
  put("mina", "another tab", 0, "c ", true);
  expect(back("undo")).toBe("b zero one two three");
});

test("an editor that missed a change of its draft says so, and one that hears it twice does nothing", () => {
  const copy = newCopy("tab", 3);
  const changes = ChangeSet.of({ from: 0, insert: "x" }, 5).toJSON();
  expect(() => afterNews(copy, { version: 5, client: "other", changes })).toThrow("version 4 is missing");
  expect(afterNews(copy, { version: 3, client: "other", changes })).toEqual({ copy, apply: null });
  expect(() => afterNews(copy, { version: 4, client: "other", changes: "nonsense" })).toThrow(RangeError);
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
