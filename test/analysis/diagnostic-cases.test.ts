import { expect, test } from "vitest";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import type { Problem } from "~/engine/scenario/problem";
import { type Scenario, scenario as schema } from "~/engine/scenario/schema";
import { rulesAndWords } from "~/engine/scenario/text";
import type { Translation } from "~/engine/scenario/translation";
import { mergePatch } from "../kit/generate/merge-patch";
import { diagnosticBase } from "../kit/scenario/diagnostic-pages";
import { shared } from "../kit/scenario/limits";
import { small, smallInput } from "../kit/scenario/small";

function diagnosed(scenario: Scenario, translations: Record<string, Translation> = {}, mostPositions = 5000): Problem[] {
  return diagnose(
    examineCase({ scenario, ...shared, wordsHash: "now", translations: new Map(Object.entries(translations)) }, mostPositions),
  );
}

const patched = (patch: unknown) => diagnosed(schema.parse(mergePatch(diagnosticBase, patch)));
const told = (problems: readonly Problem[]) =>
  problems.map(({ code, severity, at, message }) => `${severity} ${code} ${at}: ${message}`).join("\n");
const opening = (choices: object) => ({ situations: { opening: { choices } } });
const needed = (choices: object) => ({ situations: { needed: { choices } } });
const credit = (when: unknown) => ({ situations: { closing: { choices: { credit: { when } } } } });
const step = { title: "A step" };
const wish = { label: "Wish", type: "choice", of: { today: "Today", never: "Never" }, starts: "never" };
const endingNames = Object.keys(schema.parse(diagnosticBase).endings);

test.each<[what: string, patch: unknown, expected: RegExp]>([
  [
    "one variant that cannot be passed",
    needed({ "shop-round-the-corner": null }),
    /^warning GR2004 variants\.birthday-no-courier: no line passes/m,
  ],
  [
    "a condition that never holds",
    opening({ "pass-on": { when: { mood: "angry" } } }),
    /GR2005 \S+pass-on\.when: `\{mood: angry\}` never holds/,
  ],
  [
    "a part of a condition",
    credit({ all: [{ knows: "birthday" }, { fact: "birthday", is: "today" }] }),
    /^warning GR2005 situations\.closing\.choices\.credit\.when\.all\.0: `\{knows: birthday\}` always holds/m,
  ],
  [
    "something typed that nothing asks about",
    { anytime: { note: { kind: "say", label: "Note it", types: { label: "Street", right: "Elm" } } } },
    /^advice GR2007 anytime\.note\.types/m,
  ],
  [
    "a count of which a part always holds",
    credit({ count: [{ knows: "birthday" }, { fact: "birthday", is: "today" }], atLeast: 2 }),
    /^warning GR2005 situations\.closing\.choices\.credit\.when\.count\.0: `\{knows: birthday\}` always holds/m,
  ],
  [
    "a par by a condition that never holds",
    { par: [{ when: { fact: "birthday", is: { fact: "wish" } }, is: 2 }, { is: 9 }], facts: { wish } },
    /^warning GR2005 par\.0\.when: `\{fact: birthday, is: \{fact: wish\}\}` never holds/m,
  ],
  [
    "a rating by a condition that always holds, behind which nothing counts",
    {
      endings: Object.fromEntries(endingNames.map((name) => [name, { csat: [{ when: { not: { mood: "abusive" } }, is: 3 }, { is: 1 }] }])),
    },
    /^warning GR2005 endings\.\S+\.csat\.0\.when: `\{not: \{mood: abusive\}\}` always holds/m,
  ],
  [
    "a par that is too short in some variants",
    { par: [{ when: { fact: "birthday", is: "today" }, is: 1 }, { is: 99 }] },
    /^warning GR2015 par\.0\.is: .* over the par of 1/m,
  ],
  ["a speaker who says nothing", { speakers: { rui: { name: "Rui" } } }, /^advice GR2007 speakers\.rui/m],
  ["a stock that nothing uses", { resources: { boxes: { title: "Boxes", kind: "stock", stock: 2 } } }, /^advice GR2007 resources\.boxes/m],
  [
    "an authority that nothing gives",
    { authority: { refund: { title: "Refund" } } },
    /GR2008 authority\.refund: no choice gives or charges/,
  ],
  [
    "a step that applies nowhere",
    { process: { step: { ...step, when: { late: "noon" } } }, deadlines: { noon: { label: "Noon", minutes: 99 } } },
    /GR2008 process\.step: `step` applies at no ending/,
  ],
  [
    "a step that nobody can miss",
    { process: { step: { ...step, when: { done: "step" } } }, ...opening({ "ask-warm": { does: ["asked-when", "step"] } }) },
    /GR2008 process\.step: every line does `step`/,
  ],
  ["a forbidden step that nothing does", { process: { step: { ...step, rule: "forbidden" } } }, /GR2008 process\.step: nothing does/],
  [
    "a class of resources that costs nothing",
    { levels: ["css2"], resources: { "courier-board": { class: "specialist", minutes: 0 } } },
    /GR2008 resources\.courier-board\.class/,
  ],
  [
    "a critical step that nothing does",
    { process: { step: { ...step, severity: "critical" } } },
    /GR2009 process\.step: .* nothing does it/,
  ],
  [
    "a critical step that nobody can miss",
    {
      process: { step: { ...step, severity: "critical", when: { done: "step" } } },
      ...opening({ "ask-warm": { does: ["asked-when", "step"] } }),
    },
    /GR2009 process\.step: .* no line can miss it/,
  ],
  ["a key turn without a voice", opening({ "ask-warm": { voice: null }, "ask-plain": { voice: null } }), /GR2010 \S+: no voice earns/],
  ["a label that tells the mark", opening({ "ask-warm": { label: "The best answer" } }), /GR2012 \S+ask-warm\.label: "best answer" tells/],
  [
    "a choice that says the need",
    opening({ "pass-on": { words: "You want to hold the present before the birthday party, or hear early that it comes after." } }),
    /GR2012 \S+pass-on\.words: these words repeat the hidden need/,
  ],
  [
    "a hint that says what is right",
    { situations: { needed: { hint: "A courier tonight, where it is a birthday. Else nothing." } } },
    /GR2012 situations\.needed\.hint: these words repeat what is right at `speed`/,
  ],
  ["an answer to an unknown code", { accepts: [{ code: "GR9999", reason: "Why not." }] }, /GR2020 accepts\.0: no diagnostic has the code/],
])("%s", (_, patch, expected) => {
  expect(told(patched(patch))).toMatch(expected);
});

test("a condition that stands in two places is judged in its parts over both", () => {
  const both = { all: [{ knows: "birthday" }, { fact: "birthday", is: "today" }] };
  const patch = mergePatch(credit(both), opening({ "pass-on": { when: both } }));
  const found = told(patched(patch));
  expect(found).toContain("GR2005 situations.opening.choices.pass-on.when: ");
  expect(found).not.toContain("when.all");
});

test("a branch that an earlier one always takes the place of never holds; a choice is asked no more once it was taken", () => {
  const today = { fact: "birthday", is: "today" };
  const later = { when: { all: [today, { left: "courier", atLeast: 1 }] }, decides: { speed: "over" } };
  const shadowed = needed({ "confirm-noon": { then: [{ when: today, to: "too-late" }, later, { to: "closing" }] } });
  expect(told(patched(shadowed))).toContain("GR2005 situations.needed.choices.confirm-noon.then.1.when: ");
  const once = opening({ "read-tracking": { when: { not: { said: "read-tracking" } } } });
  expect(told(patched(once))).toMatch(/GR2005 situations\.opening\.choices\.read-tracking\.when: .* always holds/);
});

test("a limit that can be used up to its last cent is felt", () => {
  const fixed = (amount: number) => ({
    situations: { closing: { choices: { credit: { gives: { amount } } } } },
    tests: { "best-today": null, "over-giving": null },
  });
  expect(told(patched(fixed(4999)))).toContain("GR2008 authority.credit");
  expect(told(patched(fixed(5000)))).not.toContain("GR2008");
});

test("what was stopped calls nothing unreachable, settled or unanswered", () => {
  const scenario = schema.parse(mergePatch(diagnosticBase, { accepts: [{ code: "GR2015", reason: "It is long." }] }));
  const found = diagnosed(scenario, {}, 12);
  expect(found.map(({ code }) => code)).toEqual(["GR2019"]);
  expect(told(found)).toMatch(/the first of 3 of 3\)/);
});

test("a place that leads to no ending is told, also where the exploration was stopped", () => {
  const closed = { "regret-again": { to: null }, "close-short": { to: null } };
  const patch = { customer: { leaves: null, patience: null }, situations: { promised: { choices: closed } } };
  const scenario = schema.parse(mergePatch(diagnosticBase, patch));
  expect(told(diagnosed(scenario))).toMatch(
    /^error GR2002 situations\.promised: nothing is left to choose at `promised` after `say-tomorrow,/m,
  );
  expect(told(diagnosed(scenario, {}, 5))).toMatch(/^error GR2002 situations\.promised: nothing that can be chosen from `promised` on/m);
});

const cold = {
  kind: "end",
  words: "To Ana. Seven.",
  tone: { human: 0, empathetic: 0, articulate: 0 },
  does: ["said-who"],
  decides: { lead: "right" },
  to: "in-time",
};

test("a test line is held against the best line in its own variant, and ties with itself", () => {
  const line = { variant: "birthday-today", choices: ["ask-plain", "courier-board", "send-courier", "credit=1000", "close-cold"] };
  const beaten = { situations: { closing: { choices: { "close-name": { does: null }, "close-cold": cold } } }, tests: { cold: line } };
  expect(told(patched(beaten))).toContain("GR2014 tests.cold");
  // Marks of 81, 100 and 100: an empathy of 93.666..., which a line's own score rounds up.
  const tone = { proud: 0, responsible: 0, empathetic: 0, human: 1 };
  const uneven = opening({ "ask-warm": { tone }, "ask-plain": { tone } });
  expect(told(patched(uneven))).not.toContain("GR2014");
});

test("a translation that is stale, or names what is not there", () => {
  const scenario = schema.parse(diagnosticBase);
  const { title, ...words } = rulesAndWords(scenario).words;
  const found = (translates: string, changed: Record<string, string>) =>
    told(diagnosed(scenario, { tr: { format: 1, translates, words: { ...words, ...changed } } }));
  expect(found("now", { title: "Geciken paket" })).toBe("");
  expect(found("before", { title: "Geciken paket" })).toMatch(/^warning GR2018 translates: .* set `translates` to now$/);
  expect(found("now", { titel: "Geciken paket" })).toMatch(
    /GR2018 words\.titel: .* did you mean `title`\?\n.*GR2018 words: 1 of \d+ texts/,
  );
  expect(title).toBe("The late parcel");
});

const wrong = { kind: "say", words: "No, not today.", to: "lost" } as const;
const right = { kind: "say", words: "Yes.", to: "solved" } as const;
test("who passes without thinking is told, with a line that does: three of them, and how many more", () => {
  const { talk } = smallInput.situations;
  const variants = { open: { facts: { shut: false } }, shut: { facts: { shut: true } } };
  const choices = { right: { ...right, to: [{ when: { fact: "shut", is: true }, go: "lost" }, { go: "solved" }] }, wrong };
  const scenario = small({}, { facts: { shut: { label: "Shut", type: "flag" } }, variants, situations: { talk: { ...talk, choices } } });
  expect(diagnosed(scenario).find(({ code }) => code === "GR2013")?.message).toMatch(
    /^players who do not think pass at css1 \(who takes the first choice 50 %; the shortest words 50 %; .* 50 %; \d more\), in `open` by `right`, so a pass/,
  );
});

test("the gate's variants are judged apart from those of practice", () => {
  const { talk } = smallInput.situations;
  const scenario = small(
    {},
    {
      facts: { easy: { label: "Easy", type: "flag" } },
      variants: { only: { facts: { easy: false } }, exam: { facts: { easy: true }, gate: true } },
      situations: {
        talk: { ...talk, choices: { right: { ...right, to: [{ when: { fact: "easy", is: true }, go: "solved" }, { go: "lost" }] } } },
      },
    },
  );
  const messages = diagnosed(scenario).flatMap(({ code, message }) => (code === "GR2013" ? [message] : []));
  expect(messages.map((message) => message.includes("in the gate's variants (who takes the first choice 100 %"))).toEqual([true]);
});

test("the best choice that always stands in one place is told", () => {
  const { talk } = smallInput.situations;
  const at = (to: string) => ({ ...talk, choices: { [`no-${to}`]: { ...wrong }, [`yes-${to}`]: { ...right, to } } });
  const scenario = small({}, { situations: { talk: at("second"), second: at("third"), third: at("solved") } });
  expect(told(diagnosed(scenario))).toMatch(/GR2011 situations: at css1 the best choice always stands second \(3 turns/);
  const shorter = small({}, { situations: { talk: at("third"), third: at("solved") } });
  expect(told(diagnosed(shorter))).not.toContain("GR2011");
});

test("a listed step by a hidden fact tells it; not one that is unlisted, nor by a fact that never differs or is in the case file", () => {
  const listed = (fact: object, process: object = {}) =>
    told(
      patched({ facts: { birthday: fact }, process: { extra: { title: "Extra", when: { fact: "birthday", is: "today" }, ...process } } }),
    );
  expect(listed({})).toMatch(/^warning GR2024 process\.extra: the briefing lists the step `extra`.* hidden fact `birthday`/m);
  expect(listed({}, { listed: false })).not.toContain("GR2024");
  expect(listed({ hidden: false })).not.toContain("GR2024");
});

test("what is offered behind a condition of its own is no pair", () => {
  const twin = {
    kind: "end",
    words: "It will come, don't worry! Is there anything else I can do for you today?",
    tone: { human: 0 },
    to: "in-time",
  };
  const closing = (choice: object) => told(patched({ situations: { closing: { choices: { twin: choice } } } }));
  expect(closing(twin)).toContain("GR2027 situations.closing.choices.twin: no word tells `twin` from `anything-else`");
  expect(closing({ ...twin, when: { knows: "birthday" } })).not.toContain("GR2027");
});
