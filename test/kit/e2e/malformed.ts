import fc from "fast-check";
import { ladderOf } from "~/engine/limits/ladder";
import { parseAmount } from "~/services/play/parse-amount";
import { shared } from "../scenario/limits";

/** A form that is never right, where it goes, and how it may be answered. */
export interface MalformedPost {
  what: string;
  path: string;
  body: string;
  /** Whose cookie goes with it. */
  as: "trainee" | "nobody";
  statuses: number[];
}

/** What a visitor has: an attempt under way at its first turn, one that has ended, and somebody else's. */
export interface Ground {
  underway: string;
  ended: string;
  theirs: string;
  /** The tokens of a choice that takes no amount, and of one that does, up to 50.00. */
  plain: string;
  typed: string;
}

const nasty = [
  "../../../etc/passwd",
  "..%2f..%2fsecret",
  "__proto__",
  "constructor",
  "toString",
  "\0",
  "%00",
  "%zz",
  "-1",
  "0",
  "1e309",
  "NaN",
  "Infinity",
  "-0",
  "0x10",
  "9".repeat(400),
  "99999999999999999999",
  "1,0,0",
  "1.005",
  "٣",
  "½",
  "１２３４５",
  "true",
  "null",
  "undefined",
  "[object Object]",
  "<script>alert(1)</script>",
  "' OR 1=1 --",
  "\r\nSet-Cookie: a=b",
  "\u2028",
  "\u202e",
  "\ud800",
  "😀".repeat(90),
  "a".repeat(5_000),
  "{{7*7}}",
  "step-away",
  "$5x",
  "5 USD EUR",
  "9001",
  'Q&A: it\'s "5" > 4',
]; // prettier-ignore
const junk = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 20 }),
  fc.double().map(String),
);
const extra = fc.dictionary(fc.oneof(junk, fc.constantFrom("name", "turn", "choice[]", "amount", "id", "personId", "mode")), junk, {
  maxKeys: 3,
});

/** Three in four are sent as the page's script does: they come to the same actions, and no page has to be made for the answer. */
const asData = fc.nat({ max: 3 }).map((one) => one > 0);

/** Forms for every place that takes one, each wrong in at least one way. */
export function malformed({ underway, ended, theirs, plain, typed }: Ground): fc.Arbitrary<MalformedPost> {
  const post = (
    what: string,
    path: string | fc.Arbitrary<string>,
    form: fc.Arbitrary<Record<string, string>>,
    statuses: number[],
    as: MalformedPost["as"] = "trainee",
  ) =>
    fc.tuple(typeof path === "string" ? fc.constant(path) : path, form, extra, asData).map(
      ([path, form, extra, isData]): MalformedPost => ({
        ...{
          what,
          as,
          path: isData && !path.includes("?") ? `${path}.data` : path,
          statuses: isData && statuses.includes(303) ? [...statuses, 202] : statuses,
        },
        body: encoded([...Object.entries(form), ...Object.entries(extra).filter(([name]) => !(name in form) && !fields.includes(name))]),
      }),
    );
  const levels = ladderOf(shared.limits);
  const noLevel = junk.filter((text) => !levels.some((level) => level === text));
  const noName = fc.constantFrom(
    "",
    " ",
    "\t\n",
    "\u00a0",
    "\u2028",
    "a".repeat(81),
    "é".repeat(500),
    "😀".repeat(81),
    "a".repeat(100_000),
  );
  const noSeed = junk.filter((text) => text !== "" && !(Number(text) >= 0));
  const noTurn = junk.filter((text) => Number(text) !== 1);
  const noAmount = junk.filter((text) => {
    const amount = parseAmount(text, "money", "USD", "en");
    return amount === null || amount < 1 || amount > 5_000;
  });
  const noChoice = junk.filter((text) => text !== plain && text !== typed);
  const choice = fc.constantFrom(plain, typed);
  const long = fc.constantFrom("a".repeat(2_001), "é".repeat(9_000));
  const place = junk
    .map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "?")))
    .filter((text) => text !== "" && !/^\.{1,2}$/.test(text));
  return fc.oneof(
    post("a name that is none", "/?index", fc.record({ name: noName, level: fc.constantFrom(...levels) }), [422]),
    post("a level that is none", "/?index", fc.record({ name: junk, level: noLevel }), [422]),
    post(
      "a mode that is none",
      "/scenarios/credit-case",
      fc.record({ mode: junk.filter((text) => text !== "coached" && text !== "solo"), seed: junk }),
      [422],
    ),
    post("a seed that is none", "/scenarios/credit-case", fc.record({ mode: fc.constantFrom("coached", "solo"), seed: noSeed }), [422]),
    post(
      "a scenario that is none",
      place.map((text) => `/scenarios/${text}`),
      fc.record({ mode: fc.constant("solo"), seed: fc.constant("") }),
      [400, 404],
    ),
    post("a choice that is none", underway, fc.record({ choice: noChoice, turn: fc.constantFrom("1", "2"), amount: junk }), [409, 422]),
    post("a turn that is none", underway, fc.record({ choice, turn: noTurn, amount: fc.constant("5") }), [409, 422]),
    post("an amount that is none", underway, fc.record({ choice: fc.constant(typed), turn: fc.constant("1"), amount: noAmount }), [422]),
    post("a turn after the end", ended, fc.record({ choice: fc.oneof(choice, junk), turn: junk }), [303, 409, 422]),
    post(
      "an attempt that is none",
      place.map((text) => `/attempts/${text}`),
      fc.record({ choice, turn: fc.constant("1") }),
      [400, 404],
    ),
    post("someone else's attempt", theirs, fc.record({ choice, turn: fc.constant("1") }), [404]),
    post("someone else's debrief", `${theirs}/debrief`, fc.record({ plus: junk, delta: junk }), [404]),
    post("a form of another page", fc.constantFrom(`${ended}/debrief`, `${theirs}/debrief`), fc.record({ choice, turn: junk }), [400]),
    post("a reflection that is too long", `${ended}/debrief`, fc.record({ plus: long, delta: junk }), [422]),
    post("a reflection that is too early", `${underway}/debrief`, fc.record({ plus: junk, delta: junk }), [303]),
    post("a turn without a cookie", underway, fc.record({ choice, turn: fc.constant("1") }), [303, 403], "nobody"),
    fc.tuple(fc.constantFrom("/?index", underway, "/scenarios/credit-case", `${theirs}/debrief`), fc.uint8Array({ maxLength: 300 })).map(
      ([path, bytes]): MalformedPost => ({
        what: "bytes that are no form",
        path,
        as: "trainee",
        body: Buffer.from(bytes).toString("latin1"),
        statuses: [400, 404, 409, 422],
      }),
    ),
  );
}

/** Never sent by chance beside those that a form is about. */
const fields = ["name", "level", "mode", "choice", "turn", "amount", "plus", "delta", "seed", "to", "play-on"];

function encoded(entries: [string, string][]): string {
  return new URLSearchParams(entries).toString();
}
