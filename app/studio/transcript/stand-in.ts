import type { Role } from "./role";
import type { ChatMessage } from "./transcript";

/** Something that could tell who someone is, and the made-up words that stand for it. */
export interface StandIn {
  kind: "name" | "mail" | "web" | "card" | "phone" | "number" | "street";
  was: string;
  now: string;
}

/** A chat in which nobody can be recognized any more, as far as a machine can tell: what was changed, and words that may still be names. */
export interface Disguised {
  messages: ChatMessage[];
  changed: StandIn[];
  doubtful: string[];
}

const made = {
  customer: ["Robin", "Vale"],
  agent: ["Sam", "Hart"],
  nobody: ["Kit", "Lane"],
} as const satisfies Record<Role, readonly [first: string, last: string]>;
const others = ["Alex", "Noor", "Jamie", "Kim", "Sasha", "Toni", "Luca", "Mika"];

/** What people write before a name of their own, or of someone whom they speak to or of. */
const INTRODUCED =
  /\b(?:[Mm]y name is|[Mm]y name['’]s|[Tt]his is|[Ii] am|[Ii]['’]m|[Nn]ame:|[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Tt]hanks?,?|[Tt]hank you,?|[Ss]incerely,?|[Rr]egards,?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)[ \n]+(\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+)?)/gu;
/** Words with a capital that follow a greeting and are no names. */
const NO_NAME =
  /^(?:I|The|There|Good|Sorry|Sir|Madam|Team|Support|Customer|Agent|All|Everyone|Again|Morning|Evening|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|OK|Okay|Yes|No|And|But|For|My|We|It|Not|Just|So|Is|Are|You|Your)$/;

/** Everything that could tell who someone is, in one pattern: what was replaced once is not looked at again. */
const TELLING = new RegExp(
  [
    String.raw`(?<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4})`,
    String.raw`(?<web>\bhttps?:\/\/[^\s<>"']+)`,
    String.raw`(?<card>\b(?:\d[ -]?){12,18}\d\b)`,
    String.raw`(?<street>\b\d{1,5}[a-z]? (?:\p{Lu}[\p{Ll}'’-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Boulevard|Blvd|Way|Close|Square)\b)`,
    String.raw`(?<phone>(?<![\w#-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)[ .-]?)?\d{2,5}(?:[ .-]\d{2,5}){1,4}(?![\w-]))`,
    String.raw`(?<number>(?<![\w.,:$€£])#?[A-Z]{0,4}-?\d[\dA-Z-]{3,20}\b|(?<![\w.,:$€£])#\d+\b)`,
  ].join("|"),
  "gu",
);
const DATE = /^(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4})$/;

/** Puts made-up names, addresses and numbers where the chat has real ones. The same words get the same stand-in everywhere. */
export function disguise(messages: readonly ChatMessage[], roles: ReadonlyMap<string, Role>): Disguised {
  const names = namesIn(messages, roles);
  const changed = new Map<string, StandIn>();
  const put = (kind: StandIn["kind"], was: string): string => {
    const known = changed.get(was);
    if (known) return known.now;
    const count = [...changed.values()].filter((one) => one.kind === kind).length;
    const now = standIn(kind, was, count);
    changed.set(was, { kind, was, now });
    return now;
  };
  const replaceNames = (words: string): string => [...names].reduce((text, [was, now]) => text.replace(wordPattern(was), () => now), words);
  const said = messages.map((message) => ({
    ...message,
    words: replaceNames(message.words.replace(TELLING, (...found) => replaced(found.at(-1), put))),
  }));
  const isThere = (was: string) => messages.some(({ who, words }) => who === was || wordPattern(was).test(words));
  const renamed = [...names].filter(([was, now]) => was !== now && isThere(was)).map(([was, now]): StandIn => ({ kind: "name", was, now }));
  return { messages: said, changed: [...renamed, ...changed.values()], doubtful: doubtfulIn(said, new Set(names.values())) };
}

/** What stands for the one group that a pattern found. Years and dates are no numbers of anyone's. */
function replaced(groups: Partial<Record<StandIn["kind"], string>>, put: (kind: StandIn["kind"], was: string) => string): string {
  for (const kind of ["mail", "web", "card", "street", "phone", "number"] as const) {
    const was = groups[kind];
    if (was === undefined) continue;
    const digits = was.replace(/\D/g, "").length;
    if (DATE.test(was) || /^(?:19|20)\d{2}$/.test(was) || (digits < 6 && kind === "phone")) return was;
    return put(kind === "phone" && digits < 7 ? "number" : kind, was);
  }
  return "";
}

function standIn(kind: StandIn["kind"], was: string, count: number): string {
  if (kind === "mail") return `${count === 0 ? "robin.vale" : `someone${count + 1}`}@mail.example`;
  if (kind === "web") return `https://www.example.com/${count + 1}`;
  if (kind === "street") return `${12 + count * 5} Elm Street`;
  // Other digits in the same places, so that it still reads like what it was.
  let next = count + 1;
  return was.replace(/\d/g, () => {
    next = (next * 7 + 3) % 10;
    return String(next);
  });
}

/** Every name that the chat itself shows to be one, longest first, with its stand-in. */
function namesIn(messages: readonly ChatMessage[], roles: ReadonlyMap<string, Role>): Map<string, string> {
  const names = new Map<string, string>();
  const spare = [...others];
  for (const [who, role] of roles) {
    if (/^(?:customer|client|visitor|agent|support|user|guest|system|bot|you|me)$/i.test(who)) continue;
    const [first, last] = made[role];
    name(names, who, first, last);
  }
  for (const { words } of messages)
    for (const [, found = ""] of words.matchAll(INTRODUCED)) {
      const parts = found.split(" ").filter((part) => !NO_NAME.test(part));
      if (parts.length === 0 || parts.some((part) => names.has(part))) continue;
      name(names, parts.join(" "), spare.shift() ?? "Robin", "Gray");
    }
  return new Map([...names].sort(([one], [other]) => other.length - one.length));
}

/** A full name, and its first and last word alone. */
function name(names: Map<string, string>, who: string, first: string, last: string): void {
  const parts = who.split(" ").filter((part) => /^\p{L}/u.test(part));
  const [head, tail] = [parts[0], parts.at(-1)];
  names.set(who, parts.length > 1 ? `${first} ${last}` : first);
  if (head !== undefined && head.length > 1) names.set(head, first);
  if (parts.length > 1 && tail !== undefined && tail.length > 1) names.set(tail, last);
}

const wordPattern = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])${words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\d])`, "gu");

/** Words with a capital inside of a sentence: some may be names that nothing in the chat shows to be one. */
function doubtfulIn(messages: readonly ChatMessage[], made: ReadonlySet<string>): string[] {
  const known = new Set([...made].flatMap((words) => words.split(" ")));
  const found = new Set<string>();
  for (const { words } of messages)
    for (const [, word = ""] of words.matchAll(/(?<=[\p{Ll},;] )(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?)/gu))
      if (!NO_NAME.test(word) && !word.split(" ").every((part) => known.has(part)) && word !== "Street") found.add(word);
  return [...found].sort();
}
