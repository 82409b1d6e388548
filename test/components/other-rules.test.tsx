import { cleanup } from "@testing-library/react";
import { expect, test } from "vitest";
import { Career } from "~/components/career/career";
import { Sitting } from "~/components/career/sitting";
import { Guide } from "~/components/guide/guide";
import { Reviews } from "~/components/review/reviews";
import type { Gate } from "~/engine/career/rules";
import en from "~/i18n/en.json";
import { showPage } from "../kit/e2e/show-page";
import { career, openGate, passedSitting, sitting } from "../kit/scenario/career-views";

/** A gate of which no number is one that ships. */
const other: Gate = {
  from: "css1",
  opens: "css2",
  competencies: ["need-finding", "tone", "process"],
  eligible: { baseline: true, passes: 5, days: 4 },
  each: 7,
  days: 30,
  decision: { passes: 19, each: 6, all: ["tone"] },
  again: { afterDays: 9, sittings: 8, withinDays: 90 },
  review: { attempts: 3, reviewers: 3 },
};

/** Numbers of the rules that ship: passes and days, what a sitting draws and asks, waits, and hours. */
const shipped = /\b(?:two|twelve|12|10|60|14|three)\b/i;

async function text(page: Parameters<typeof showPage>[0]): Promise<string> {
  cleanup();
  return (await showPage(page)).container.textContent ?? "";
}

test("the career's page says the rules that there are, and no number of those that ship", async () => {
  const gate = {
    ...openGate,
    rules: other,
    variants: 21,
    competencies: [{ competency: "tone", passes: 3, need: 5, days: 2, needDays: 4, stale: 0 }],
    missing: [{ code: "days" as const, competency: "tone", have: 1, need: 4 }, { code: "baseline" as const }],
  };
  const said = await text(<Career {...career} gate={gate} written={{ ...career.written, gates: [other] }} member />);
  for (const rule of [
    "21 unseen cases in 3 competencies",
    "You pass at least 19 of them.",
    "You pass at least 6 in every competency.",
    "You pass every case in: Tone.",
    "3 trainers, who know neither your name nor your score, agree that you're ready.",
    "you practice for 9 days. You can take at most 8 sittings within 90 days.",
    "Tone: your passes are from 1 day. You need some from 3 other days.",
    "5 solo first plays that you passed, on at least 4 different days",
    "3 conversations are marked by 3 trainers",
  ])
    expect(said).toContain(rule);
  expect(said).not.toMatch(shipped);
});

test("where every case has to be passed, and nothing waits, that is what it says", async () => {
  const rules = { ...other, decision: { passes: 21, each: 0, all: [] }, again: { ...other.again, afterDays: 0 } };
  const said = await text(<Career {...career} gate={{ ...openGate, rules }} written={null} member />);
  expect(said).toContain("You pass every case.");
  expect(said).not.toMatch(/You pass at least|You pass every case in|you practice for/);
});

test("a sitting, its reviews and the guide say them too", async () => {
  const rest = { until: null, items: sitting.items };
  expect(await text(<Sitting {...sitting} {...rest} caseMinutes={90} />)).toMatch(/finish it within 1 h 30 min/);
  const reviewed = await text(<Sitting {...passedSitting} {...rest} reviews={{ have: 1, need: 3, attempts: 4 }} />);
  expect(reviewed).toContain("Of your conversations they read 4. Reviews so far: 1. Reviewers who have to agree: 3.");
  const reviews = { waiting: [], done: 0, agreement: [], appeals: [], appealsForOthers: 0 };
  const page = await text(<Reviews {...reviews} rules={[{ opens: "css2", attempts: 3, reviewers: 4 }]} />);
  expect(page).toContain("The gate to CSS2: 3 conversations from each sitting, and 4 trainers who have to agree.");
  expect(page).not.toMatch(/\btwo\b/i);
  const guide = { opens: "css2", passes: 5, days: 4, variants: 21, needed: 19 };
  const said = await text(<Guide pass={{ total: 81, outcome: 71, empathy: 76, empowerment: 72 }} gate={guide} visitor={false} />);
  expect(said).not.toMatch(/\b(?:two|twelve|12|80|75|70)\b/i);
});

/** Where a number is no rule: a scale's ends, a count of what the program itself has, a turn of phrase, what the odds page compares with. */
const notRules = new Set([
  "guide.scores",
  "guide.scores-text",
  "guide.debrief-text",
  "term-text.competency",
  "term-text.variant",
  "term-text.csat",
  "term-text.customer-effort",
  "term-text.load",
  "term-text.sitting",
  "gate-missing.days",
  "gate-missing.too-many-sittings",
  "pool.text",
  "why.total",
  "why.below-nothing",
  "why.nothing-said",
  "career.rules-critical",
  "review-problem.reasons",
  "review-closed.not-independent",
  "review.text",
  "appeal.problem",
  "odds.chart",
  "odds.axis",
  "odds.table-text",
  "odds.blind",
]);
const number = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|third|both|half|\d[\d,]*)\b/i;
const aboutRules =
  /^(?:gate|gate-asks|gate-missing|career|sitting|baseline|progress|pool|moved|decision|reviews?|review-\w+|appeal|guide|term-text|odds|why|missing)\./;

test("no sentence about a rule has a number of its own", () => {
  const said = Object.entries(en).flatMap(([key, words]) => {
    const sentences = typeof words === "string" ? [words] : Object.values(words);
    const own = sentences.some((sentence) => number.test(sentence.replace(/\{\w+\}/g, "")));
    return aboutRules.test(key) && own && !notRules.has(key) ? [`${key}: ${sentences.join(" / ")}`] : [];
  });
  expect(said).toEqual([]);
});
