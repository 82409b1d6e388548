import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { draw } from "~/engine/play/draw";
import { scenario } from "~/engine/scenario/schema";
import { browsed } from "../kit/e2e/browsed";
import { briefed, canariesIn, canaryCase, wholeOf } from "../kit/e2e/canary";
import { offeredBy } from "../kit/e2e/desk";
import { joinFor, openPage, pick, reflect, startLine } from "../kit/e2e/page";
import { served } from "../kit/e2e/served";
import type { Server } from "../kit/e2e/server";
import { type Answered, joined, started, Visitor } from "../kit/e2e/visitor";

let server: Server;
let browser: Browser;

/** The shipped rules, where the competency that is called as a hidden part of every choice goes by another name. */
const career = readFileSync("scenarios/career.yaml", "utf8").replace(/\btone\b/g, "manner");

beforeAll(async () => {
  [server, browser] = await Promise.all([served({ written: { canary: canaryCase }, shared: { "career.yaml": career } }), browsed()]);
});

const parsed = scenario.parse(parse(canaryCase));
const seed = Array.from({ length: 1_000 }, (_, seed) => seed).find((seed) => {
  const { variant, surface } = draw(parsed, "css1", seed);
  return variant.includes("variant-a") && Object.values(surface).join().includes("surface-a");
});
if (seed === undefined) throw new Error("no seed draws variant a and surface a");

const hint = "the hint";
/** What is played, and what it brings to light; the first entry is the desk before any turn. */
const played: { words: string; amount?: string; typed?: string; brings: string }[] = [
  { words: "", brings: "first-says-a ask-words bad-words break" },
  { words: hint, brings: "hint-first" },
  {
    words: "zq-ask-words-qz",
    brings: "ask-reply second-says surface-a label-gauge number-a unit-gauge give-words type-words type-label locked-words",
  },
  { words: "zq-tool-qz", brings: "tool-reply label-home home-a document-a" },
  { words: "zq-type-words-qz", typed: "12 Elm", brings: "type-reply-slip" },
  { words: "zq-break-qz", brings: "break-reply" },
  {
    words: "zq-give-words-qz",
    amount: "4",
    brings: "give-reply-a speaker third-says close-words worse-words any-words deadline late-tool",
  },
  { words: "zq-any-words-qz", brings: "any-reply" },
];
/** In coached mode a locked choice says why; in solo there is no hint, and the why comes with the refusal. */
const lockedReason = "locked-reason";
const plays = {
  coached: played.map((step) => (step.words === "zq-ask-words-qz" ? { ...step, brings: `${step.brings} ${lockedReason}` } : step)),
  solo: played.flatMap((step) => {
    if (step.words === hint) return [];
    return step.words === "zq-tool-qz" ? [{ words: "zq-locked-words-qz", brings: `${lockedReason} refused-reply` }, step] : [step];
  }),
};
const closing = { words: "zq-close-words-qz" };

/** Everything that may be known by now; `tell` adds to it, and `look` fails at an answer that holds more. */
function knowing(first: readonly string[]): { tell: (names: string) => void; look: (whole: string, where: string) => void } {
  const known = new Set(first);
  return {
    tell: (names) => {
      for (const name of names.split(" ")) known.add(name);
    },
    look: (whole, where) => {
      expect(
        [...canariesIn(whole)].filter((name) => !known.has(name)),
        where,
      ).toEqual([]);
    },
  };
}

describe.each(["coached", "solo"] as const)("a %s attempt under way", (mode) => {
  test("is answered over HTTP with nothing but what was shown", async () => {
    const visitor = await joined(new Visitor(server.address), "Sam");
    const stranger = await joined(new Visitor(server.address), "Kim");
    onTestFinished(() => {
      for (const one of [visitor, stranger]) one.close();
    });
    const { tell, look } = knowing(["title", "summary"]);
    const library = knowing(["title", "summary"]);
    visitor.listen = (answered, path) => look(wholeOf(answered), path);
    stranger.listen = (answered, path) => library.look(wholeOf(answered), path);
    await around(visitor, "");
    tell(briefed.join(" "));
    for (const path of ["/scenarios/canary", "/scenarios/canary.data"]) await visitor.get(path);
    const path = await started(visitor, "canary", mode, String(seed));
    let [turn, before] = [0, ""];
    for (const { words, amount, typed, brings } of plays[mode]) {
      if (words === "") tell(brings);
      else if (words === hint) {
        tell(brings);
        expect(canariesIn((await visitor.get(`${path}?hint=1`)).body)).toContain("hint-first");
        expect(canariesIn((await visitor.get(path)).body)).not.toContain("hint-first");
      } else {
        await misplay(visitor, path, before);
        const { token } = offeredBy(before, words);
        turn += 1;
        tell(brings);
        const form = { choice: token, turn: String(turn), ...(amount !== undefined && { amount }), ...(typed !== undefined && { typed }) };
        // Documents and the script's own requests in turn.
        const { status } = await visitor.post(turn % 2 === 0 ? path : `${path}.data`, form);
        expect([202, 303]).toContain(status);
      }
      before = (await visitor.get(path)).body;
      const shown = canariesIn(words === hint ? (await visitor.get(`${path}?hint=1`)).body : before);
      for (const name of brings.split(" ").filter((name) => name !== "number-wait")) expect(shown).toContain(name);
      await around(visitor, path);
      if (mode === "solo") await visitor.get(`${path}?hint=1`);
      for (const theirs of [path, `${path}.data`, `${path}/debrief`, `${path}/debrief.data`]) {
        expect((await stranger.get(theirs)).status).toBe(404);
        expect((await stranger.post(theirs, { choice: "x", turn: String(turn + 1), plus: "", delta: "" })).status).toBe(404);
      }
    }
    const closed = await visitor.post(path, { choice: offeredBy(before, closing.words).token, turn: String(turn + 1) });
    expect(closed.status).toBe(303);
    await around(visitor, path);
    visitor.listen = () => {};
    expect((await visitor.post(`${path}/debrief`, { plus: "", delta: "" })).status).toBe(303);
    const told = canariesIn(wholeOf(await visitor.get(`${path}/debrief`)));
    for (const name of ["needs", "why-ask", "type-right", "why-type-slip", "right", "teaches-good", "quiet-step", "the key csat"])
      expect(told).toContain(name);
  });

  test("brings nothing to a browser but what was shown", async () => {
    const { page, faults } = await openPage(browser);
    const bodies = listen(page);
    const { tell, look } = knowing(["title", "summary", ...briefed]);
    const lookAtAll = async (where: string) => {
      await page.waitForLoadState("networkidle");
      for (const whole of await Promise.all(bodies.splice(0))) look(whole, where);
      look(await page.content(), where);
    };
    await joinFor(page, server.address, { scenarioId: "canary", level: "css1" });
    await lookAtAll("the briefing");
    if (mode === "solo") await page.getByRole("radio", { name: "Solo" }).check();
    await startLine(page, { seed });
    let turn = 0;
    for (const { words, amount, typed, brings } of plays[mode]) {
      tell(brings);
      if (words === hint) await page.getByRole("link", { name: "Show me a hint" }).click();
      else if (words !== "") {
        if (amount !== undefined) await pick(page, { words, amount: "no amount" });
        await lookAtAll(`before turn ${turn + 1}`);
        const entered = amount ?? typed;
        await pick(page, { words, ...(entered !== undefined && { amount: entered }) });
        turn += 1;
        await page.locator(`#turn-${turn}`).waitFor();
      }
      for (const name of brings.split(" ").filter((name) => !name.startsWith("number-")))
        await page.getByText(`zq-${name}-qz`).first().waitFor({ state: "attached" });
      await lookAtAll(`turn ${turn}`);
    }
    const attempt = page.url();
    for (const place of ["Home", "Library", "History"]) {
      await page.getByRole("navigation").getByRole("link", { name: place }).click();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await lookAtAll(place);
    }
    await page.goto(attempt);
    await pick(page, closing);
    await page.getByLabel("What went well").waitFor();
    await lookAtAll("the reflection");
    await reflect(page);
    expect(canariesIn(await page.content())).toContain("teaches-good");
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** The pages around an attempt, and those of the attempt itself, as documents and as the script asks for them. */
async function around(visitor: Visitor, path: string): Promise<Answered[]> {
  const own = path === "" ? [] : [path, `${path}.data`, `${path}.data?_routes=root`, `${path}/debrief`, `${path}/debrief.data`];
  const paths = [
    "/",
    "/_root.data",
    "/library",
    "/library.data",
    "/history",
    "/history.data",
    "/scenarios/no-such",
    "/scenarios/no-such.data",
    ...own,
  ];
  return Promise.all(paths.map((one) => visitor.get(one)));
}

/** Forms that are no turn: old, from the future, for a choice that is none, with an amount that is none, and for a debrief too early. */
async function misplay(visitor: Visitor, path: string, html: string): Promise<void> {
  const turn = Number(/name="turn" value="(\d+)"/.exec(html)?.[1]);
  const [, typed] = /name="amount"[\s\S]*?name="choice" value="([^"]+)"/.exec(html) ?? [];
  const forms = [
    { choice: "x", turn: String(turn - 1 || 7) },
    { choice: "x", turn: String(turn + 1) },
    { choice: "zq", turn: String(turn) },
    { choice: "step-away", turn: String(turn) },
    { choice: "", turn: "" },
    ...(typed === undefined ? [] : ["", "-1", "0", "1e9", "abc"].map((amount) => ({ choice: typed, turn: String(turn), amount }))),
  ];
  for (const to of [path, `${path}.data`]) {
    for (const form of forms) expect([409, 422]).toContain((await visitor.post(to, form)).status);
  }
  expect((await visitor.post(`${path}/debrief`, { plus: "", delta: "" })).status).toBe(303);
}

/** Every response that reaches a page, as one text each. */
function listen(page: Page): Promise<string>[] {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    // A redirect has no body that can be asked for. The scripts name parts of a score, and are the same for everybody.
    const isScript = new URL(response.url()).pathname.startsWith("/assets/");
    const body = response.text().then(
      (text) => (isScript ? text.replaceAll('"', "") : text),
      () => "",
    );
    const headers = response.headersArray().then((all) => all.flatMap(({ name, value }) => [name, value]));
    bodies.push(Promise.all([body, headers]).then(([body, rawHeaders]) => wholeOf({ body, rawHeaders })));
  });
  return bodies;
}
