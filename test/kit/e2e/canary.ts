import { stringify } from "yaml";
import type { ScenarioInput } from "../scenario/small";
import type { Answered } from "./visitor";

/** A name that a trainee must never see. */
const id = (name: string) => `zq-id-${name}-qz`;
/** Words that a trainee may see once they are shown. */
const text = (name: string) => `zq-${name}-qz`;

const numbers = { "number-a": 73_519_264, "number-b": 84_620_375, "number-wait": 91_733_046 };
const [gauge, home, secret] = [id("gauge"), id("home"), id("secret")];
const why = (name: string) => ({ why: text(`why-${name}`), shows: { emotion: 1 }, tone: { human: 1 }, voice: "warm" as const });
const ending = (name: string) => ({
  ...{ title: text(`title-${name}`), says: text(`says-${name}`), need: "partly" as const, stays: true, csat: 2, effort: 4 },
  ...{
    customer: text(`customer-${name}`),
    team: text(`team-${name}`),
    business: text(`business-${name}`),
    teaches: text(`teaches-${name}`),
  },
});

const input: ScenarioInput = {
  format: 2,
  id: "canary",
  title: text("title"),
  summary: text("summary"),
  levels: ["css1"],
  channel: "chat",
  competency: "need-finding",
  failure: "monetary",
  currency: "USD",
  par: 10,
  source: [text("source")],
  customer: {
    ...{ name: text("customer"), mood: "calm", patience: 9, leaves: id("left"), asks: text("asks"), needs: text("needs") },
    file: [{ label: text("file-label"), text: text("file-text") }],
  },
  facts: {
    [gauge]: { label: text("label-gauge"), type: "number", min: 0, shows: `{value} ${text("unit-gauge")}` },
    [home]: { label: text("label-home"), type: "choice", of: { [id("home-a")]: text("home-a"), [id("home-b")]: text("home-b") } },
    [secret]: { label: text("label-secret"), type: "flag", yes: text("secret-yes"), no: text("secret-no"), internal: true },
  },
  speakers: { [id("speaker")]: { name: text("speaker") }, [id("silent")]: { name: text("silent-speaker") } },
  surface: { [id("surface")]: [text("surface-a"), text("surface-b")] },
  variants: {
    [id("variant-a")]: { facts: { [gauge]: numbers["number-a"], [home]: id("home-a"), [secret]: true }, note: text("note-a") },
    [id("variant-b")]: { facts: { [gauge]: numbers["number-b"], [home]: id("home-b"), [secret]: false }, note: text("note-b") },
  },
  fair: [{ lo: 700, hi: 900 }],
  resources: {
    [id("tool")]: {
      ...{ title: text("tool"), kind: "tool", minutes: 2, in: [id("second")], learns: [home], reply: text("tool-reply") },
      text: [{ when: { fact: home, is: id("home-a") }, text: text("document-a") }, { text: text("document-b") }],
    },
    [id("late-tool")]: {
      title: text("late-tool"),
      kind: "article",
      when: { done: id("step") },
      in: [id("second")],
      text: text("late-document"),
    },
    [id("barred")]: { title: text("barred"), kind: "tool", class: "senior", text: text("barred-document") },
  },
  authority: { [id("authority")]: { title: text("authority"), most: 90_000, grant: { css1: 500 }, reason: text("authority-reason") } },
  process: {
    [id("step")]: { title: text("step"), reason: text("step-reason") },
    [id("quiet-step")]: { title: text("quiet-step"), severity: "critical", listed: false, reason: text("quiet-step-reason") },
  },
  decisions: { [id("decision")]: { label: text("decision"), right: text("right"), due: { fact: secret, is: true } } },
  deadlines: {
    [id("deadline")]: { label: text("deadline"), minutes: numbers["number-wait"], shown: { done: id("step") }, to: id("left") },
  },
  refused: { minutes: 1, reply: text("refused-reply") },
  break: { minutes: 5, label: text("break"), reply: text("break-reply") },
  starts: id("first"),
  anytime: { [id("any")]: { kind: "ask", in: [id("third")], words: text("any-words"), reply: text("any-reply"), ...why("any") } },
  situations: {
    [id("first")]: {
      ...{ title: text("situation-first"), phase: "open", key: true, asks: { emotion: 1 }, hint: text("hint-first") },
      says: [{ when: { fact: home, is: id("home-b") }, text: text("first-says-b") }, { text: text("first-says-a") }],
      choices: {
        [id("ask")]: { kind: "ask", words: text("ask-words"), learns: [gauge], reply: text("ask-reply"), to: id("second"), ...why("ask") },
        [id("bad")]: { kind: "say", words: text("bad-words"), reply: text("bad-reply"), fault: "insult", to: id("other"), ...why("bad") },
        [id("never")]: {
          kind: "say",
          when: { fact: home, is: id("home-b") },
          words: text("never-words"),
          to: id("other"),
          ...why("never"),
        },
      },
    },
    [id("second")]: {
      ...{
        title: text("situation-second"),
        phase: "solve",
        asks: { interpretation: 1 },
        says: `${text("second-says")} {${id("surface")}}`,
      },
      choices: {
        [id("give")]: {
          ...{ kind: "give", words: text("give-words"), gives: { authority: id("authority") }, does: [id("step")], to: id("third") },
          then: [
            { when: { fact: secret, is: true }, decides: { [id("decision")]: "right" }, reply: text("give-reply-a"), why: text("why-a") },
            { reply: text("give-reply-b"), why: text("why-b") },
          ],
        },
        [id("type")]: {
          ...{ kind: "say", words: text("type-words"), types: { label: text("type-label"), right: [text("type-right"), id("home-a")] } },
          then: [
            { when: { typed: "right" }, reply: text("type-reply-right"), why: text("why-type-right") },
            { reply: text("type-reply-slip"), why: text("why-type-slip") },
          ],
        },
        [id("locked")]: {
          ...{ kind: "say", words: text("locked-words"), reply: text("locked-reply"), to: id("other"), ...why("locked") },
          needs: { done: [id("step")], reason: text("locked-reason") },
        },
        [id("later")]: { kind: "say", when: { done: id("step") }, words: text("later-words"), to: id("other"), ...why("later") },
      },
    },
    [id("third")]: {
      ...{
        title: text("situation-third"),
        phase: "close",
        asks: { exploration: 1 },
        says: [{ speaker: id("speaker"), text: text("third-says") }],
        hint: text("hint-third"),
      },
      choices: {
        [id("close")]: {
          kind: "end",
          words: text("close-words"),
          to: [{ when: { fact: home, is: id("home-b") }, go: id("left") }, { go: id("good") }],
          ...why("close"),
        },
        [id("worse")]: { kind: "end", words: text("worse-words"), to: id("worst"), ...why("worse") },
      },
    },
    [id("other")]: {
      ...{ title: text("situation-other"), phase: "solve", asks: {}, says: text("other-says"), hint: text("hint-other") },
      choices: { [id("back")]: { kind: "say", words: text("back-words"), to: id("third"), ...why("back") } },
    },
  },
  endings: { [id("good")]: ending("good"), [id("left")]: ending("left"), [id("worst")]: { ...ending("worst"), fault: "abandoned" } },
  tests: { [id("test")]: { variant: id("variant-a"), choices: [id("ask"), `${id("give")}=400`, id("close")], ending: id("good") } },
};

/** A case in which every name, every text and the hidden numbers can be told from everything else that a server says. */
export const canaryCase = stringify(input);

/** What the briefing of it shows. */
export const briefed = "title summary customer asks file-label file-text authority authority-reason step step-reason tool barred".split(
  " ",
);

/** Names that only what is not shown yet goes by: parts of a scenario, of a score, of an attempt's draw. */
const hiddenKeys =
  /\\?"(needs|typing|teaches|csat|why|voice|tone|shows|decides|decisions|variant|variants|facts|surface|fault|faults|ending|endings|situations)\\?"/g;

/** Everything in an answer by which the case could be known: canaries, hidden numbers, and names of parts that are hidden while it runs. */
export function canariesIn(answered: string): Set<string> {
  const found = [...answered.matchAll(/zq-([a-z0-9-]+?)-qz/gi)].map(([, name = ""]) => name.toLowerCase());
  for (const [name, value] of Object.entries(numbers))
    if (answered.includes(String(value)) || answered.includes(value.toLocaleString("en"))) found.push(name);
  for (const [, key] of answered.matchAll(hiddenKeys)) found.push(`the key ${key}`);
  return new Set(found);
}

/** An answer as one text: its body and headers, as they came, percent-decoded, and with what a cookie carries decoded. */
export function wholeOf({ body, rawHeaders }: Pick<Answered, "body" | "rawHeaders">): string {
  const headers = rawHeaders.join("\n");
  const plain = headers.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => decodeURIComponent(escaped));
  const carried = [...plain.matchAll(/[A-Za-z0-9+/_-]{8,}={0,2}/g)].map(([base64]) => Buffer.from(base64, "base64").toString());
  return [body, headers, plain, ...carried].join("\n");
}
