import { beforeAll, expect, test } from "vitest";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { store } from "~/store/open.server";
import { type App, member, openApp, PASSWORD, signedIn } from "../kit/e2e/app";
import { offeredOn, turnsOn } from "../kit/e2e/desk";
import { playOut } from "../kit/e2e/play-out";
import { contentsOf } from "../kit/e2e/refused";
import { joined, started, Visitor } from "../kit/e2e/visitor";
import { creditCase } from "../kit/scenario/folder";

let app: App;

/** One case of each competency that a baseline asks for, and one that tries to bring script. */
beforeAll(async () => {
  const script = "<script>alert(3)</script>";
  const source = creditCase({ title: `The ${script}`, summary: script })
    .replaceAll("credit-case", "script-case")
    .replaceAll("I'm sorry.", script);
  app = await openApp({
    scenarios: ["cold-house", "ice-cream-bread", "not-mine", "old-article", "wrong-size", "your-manager"],
    written: { "script-case": source },
  });
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test("a form from a foreign origin, without a token, or with another browser's, changes nothing", async () => {
  const [{ visitor }, other] = [await member(app, "leader"), await joined(new Visitor(app.address), "Eve")];
  const form = { role: "leader", level: "css1", teams: "" };
  const token = await visitor.formToken();
  const before = contentsOf(app.dataDir);
  const tries = [
    await visitor.send("/people", { form: { ...form, "form-token": token }, headers: { Origin: "https://elsewhere.example" } }),
    await visitor.send("/people", { form: { ...form, "form-token": token }, headers: { "Sec-Fetch-Site": "cross-site" } }),
    await visitor.send("/people", { form }),
    await visitor.send("/people", { form: { ...form, "form-token": "" } }),
    await visitor.send("/people", { form: { ...form, "form-token": await other.formToken() } }),
    await visitor.send("/people", { form: { ...form, "form-token": token.replace(".", ".x") } }),
  ];
  expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  expect(contentsOf(app.dataDir)).toEqual(before);
  expect((await visitor.post("/people", form)).status).toBe(200);
});

test("a form that is sent once more plays nothing twice, and joins nobody twice", async () => {
  const visitor = await joined(new Visitor(app.address), "Ann");
  const path = await started(visitor, "cold-house", "solo", "3");
  const [choice] = offeredOn((await visitor.get(path)).body).filter(({ typed }) => !typed);
  const form = { choice: choice?.token ?? "", turn: "1" };
  const answers = [await visitor.post(path, form), await visitor.post(path, form), await visitor.post(path, form)];
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(turnsOn((await visitor.get(path)).body)).toBe(1);
  const door = new Visitor(app.address);
  const joining = { "form-token": await door.formToken(), name: "Once", level: "css1", to: "" };
  const joins = await Promise.all([door.send("/?index", { form: joining }), door.send("/?index", { form: joining })]);
  expect(joins.map(({ status }) => status)).toEqual([303, 303]);
  expect(joins[0]?.headers["set-cookie"]).toEqual(joins[1]?.headers["set-cookie"]);
  const leader = await member(app, "leader");
  const made = await makeInvitation(leader.viewer, { role: "trainee", level: "css1", teams: "" });
  const inviting = { "form-token": await leader.visitor.formToken(), role: "trainee", level: "css1", teams: "" };
  const [first, again] = [
    await leader.visitor.send("/people", { form: inviting }),
    await leader.visitor.send("/people", { form: inviting }),
  ];
  const linkOn = (body: string) => /\/invitations\/[\w-]{43}/.exec(body)?.[0];
  expect(linkOn(first.body)).toBeDefined();
  expect(linkOn(again.body)).toBe(linkOn(first.body));
  const next = await leader.visitor.post("/people", { role: "trainee", level: "css1", teams: "" });
  expect(linkOn(next.body)).not.toBe(linkOn(first.body));
  const [one, two] = [new Visitor(app.address), new Visitor(app.address)];
  const account = (mail: string) => ({ name: "Twice", mail, password: PASSWORD, claim: "" });
  const both = await Promise.all([
    one.post(`/invitations/${made?.token}`, account("once@greenroom.example")),
    two.post(`/invitations/${made?.token}`, account("twice@greenroom.example")),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
});

test("session fixation: the session that a browser brings to the door is not the one that it leaves with", async () => {
  const { mail } = await member(app, "trainee");
  const planted = await joined(new Visitor(app.address), "Planted");
  const victim = new Visitor(app.address);
  victim.cookie = planted.cookie;
  expect((await victim.post("/sign-in", { mail, password: PASSWORD, to: "/" })).status).toBe(303);
  const session = (cookie: string) => /\bgreenroom=([^;]+)/.exec(cookie)?.[1];
  expect(session(victim.cookie)).not.toBe(session(planted.cookie));
  expect((await planted.get("/account")).headers.location).toContain("/?to=");
  expect((await victim.get("/account")).body).toContain(mail);
});

test("a stolen cookie is worth nothing after signing out everywhere, after a new password, and after signing out", async () => {
  const { visitor, mail } = await member(app, "trainee");
  const stolen = (from: Visitor) => {
    const thief = new Visitor(app.address);
    thief.cookie = from.cookie;
    return thief;
  };
  const first = stolen(visitor);
  expect((await first.get("/account")).status).toBe(200);
  expect((await visitor.post("/account", { intent: "everywhere" })).status).toBe(303);
  expect((await first.get("/account")).status).toBe(303);
  expect((await visitor.get("/account")).status).toBe(200);
  const second = stolen(visitor);
  expect((await visitor.post("/account", { intent: "password", old: PASSWORD, password: "a new one, longer" })).status).toBe(303);
  expect((await second.get("/account")).status).toBe(303);
  const third = stolen(visitor);
  expect((await visitor.post("/sign-out", {})).status).toBe(303);
  expect((await third.get("/account")).status).toBe(303);
  expect((await signedIn(app.address, mail, "a new one, longer").then((one) => one.get("/account"))).status).toBe(200);
});

test("a session ends when nobody comes for twelve hours, and after two weeks whoever comes", async () => {
  const [idle, busy] = [await member(app, "trainee"), await member(app, "trainee")];
  app.pass(11 * HOUR);
  expect((await busy.visitor.get("/account")).status).toBe(200);
  app.pass(2 * HOUR);
  expect((await idle.visitor.get("/account")).status).toBe(303);
  expect((await busy.visitor.get("/account")).status).toBe(200);
  for (let half = 0; half < 30; half += 1) {
    app.pass(11 * HOUR);
    if ((await busy.visitor.get("/account")).status !== 200) return expect(half).toBeGreaterThan(26);
  }
  expect.fail("the session outlived two weeks");
});

test("signing in leads to this site alone", async () => {
  const { mail } = await member(app, "trainee");
  for (const to of [
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    "javascript:alert(1)",
    "/\t/elsewhere.example",
  ]) {
    const { headers } = await new Visitor(app.address).post("/sign-in", { mail, password: PASSWORD, to });
    expect(headers.location, to).toMatch(/^\/(?![/\\])[\x21-\x7e]*$|^\/$/);
  }
});

test("a thousand wrong passwords: all but a handful are not even looked at, and the right one waits, too", async () => {
  const { mail } = await member(app, "trainee");
  const visitor = new Visitor(app.address);
  const met = new Map<number, number>();
  for (let turn = 0; turn < 1_000; turn += 1) {
    // As the page's script sends it: it comes to the same action, and no page has to be made for the answer.
    const { status } = await visitor.post("/sign-in.data", { mail, password: `wrong ${turn} and long` });
    met.set(status, (met.get(status) ?? 0) + 1);
  }
  expect(Object.fromEntries(met)).toEqual({ 422: 5, 429: 995 });
  expect((await visitor.post("/sign-in", { mail, password: PASSWORD })).status).toBe(429);
  app.pass(2 * HOUR);
  expect((await visitor.post("/sign-in", { mail, password: PASSWORD })).status).toBe(303);
});

test("nobody learns by words who has an account", async () => {
  const { mail } = await member(app, "trainee");
  const visitor = new Visitor(app.address);
  const words = (body: string) =>
    body
      .replace(/value="[^"]*"/g, "")
      .replace(/nonce="[^"]*"|"[\w-]{43}"|[\w.+-]+@greenroom\.example/g, "")
      .replace(/<script[\s\S]*?<\/script>/g, "");
  const pages: string[] = [];
  for (const address of [mail, "nobody@greenroom.example"]) {
    const { status, body } = await visitor.post("/sign-in", { mail: address, password: "wrong and long enough" });
    expect(status).toBe(422);
    pages.push(words(body));
  }
  expect(pages[0]).toContain("match");
  expect(pages[1]).toBe(pages[0]);
});

test("script in a text field is shown as text, and a policy would keep it from running", async () => {
  const script = `<script>alert(1)</script><img src=x onerror="alert(2)">`;
  const visitor = await joined(new Visitor(app.address), script);
  const leader = await member(app, "leader", { name: script, teams: [script] });
  const path = await started(visitor, "script-case", "solo", "1");
  await playOut(visitor, path);
  expect((await visitor.post(`${path}/debrief`, { plus: script, delta: script })).status).toBe(303);
  const pages = [
    await visitor.get("/"),
    await visitor.get(`${path}/debrief`),
    await visitor.get("/account"),
    await leader.visitor.get("/people"),
    await leader.visitor.get(`/people/${leader.viewer.personId}`),
    await leader.visitor.get("/audit"),
  ];
  for (const { status, body, headers } of pages) {
    expect(status).toBe(200);
    expect(body).not.toContain("<script>alert(1)");
    expect(body).not.toContain("<img src=x");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    for (const [, attributes = ""] of body.matchAll(/<script([^>]*)>/g)) expect(attributes).toContain(`nonce="${nonce}"`);
  }
  expect(pages[1]?.body).toContain("&lt;script&gt;alert(1)");
});

test("script in a reviewer's reasons, an appeal and the words of a scenario is shown as text", async () => {
  const script = "<script>alert(3)</script>";
  const [trainee, trainer, leader] = [await member(app, "trainee"), await member(app, "trainer"), await member(app, "leader")];
  const begun = await beginSitting(trainee.viewer, "css2", "baseline");
  const kept = begun.kind === "begun" ? await store().sittings.get(begun.sittingId) : null;
  if (!kept) throw new Error("nothing was begun");
  const ended = { ...kept, kind: "gate" as const, endedAt: kept.startedAt, passed: true };
  const review = { by: trainer.subject, marks: {}, ready: false, reasons: script, at: kept.startedAt };
  const decided = { reviews: [review], signedOff: { at: kept.startedAt, ready: false, by: [trainer.subject] } };
  await store().sittings.put({ ...ended, ...decided, appeal: { words: script, at: kept.startedAt, answer: null } });
  const pages = [await trainee.visitor.get(`/sittings/${kept.id}`), await leader.visitor.get(`/appeals/${reviewIdOf(kept.id)}`)];
  const guest = await joined(new Visitor(app.address), "Reads");
  pages.push(await guest.get("/library"), await guest.get("/scenarios/script-case"));
  pages.push(await guest.get(await started(guest, "script-case", "coached", "1")));
  for (const { status, body } of pages) {
    expect(status).toBe(200);
    expect(body).not.toContain("<script>alert(3)");
    expect(body).toContain("&lt;script&gt;alert(3)");
  }
});

test("a guessed attempt, a gate's case in practice, and a gate that is not open", async () => {
  const [mine, theirs] = [await member(app, "trainee"), await member(app, "trainee")];
  const attempt = await startAttempt(theirs.viewer, { scenarioId: "cold-house", mode: "solo" });
  if (!("attemptId" in attempt)) throw new Error("nothing was begun");
  for (const path of [`/attempts/${attempt.attemptId}`, `/attempts/${attempt.attemptId}/debrief`, `/attempts/${"A".repeat(22)}`])
    expect([
      (await mine.visitor.get(path)).status,
      (await mine.visitor.post(path, { choice: "x", turn: "1", plus: "", delta: "" })).status,
    ]).toEqual([404, 404]);
  expect((await mine.visitor.post("/scenarios/cold-house", { mode: "gate", seed: "1" })).status).toBe(422);
  const seen = new Set<string>();
  for (let seed = 0; seed < 60; seed += 1) {
    const made = await startAttempt(mine.viewer, { scenarioId: "cold-house", mode: "solo", seed });
    if ("attemptId" in made) seen.add((await store().attempts.get(made.attemptId))?.head.variant ?? "");
  }
  expect([...seen].filter((name) => name.startsWith("gate-"))).toEqual([]);
  expect((await mine.visitor.post("/career", { gate: "css2", kind: "gate" })).status).toBe(422);
  expect((await mine.visitor.post("/career", { gate: "constructor", kind: "gate" })).status).toBe(404);
});

test("a sitting in two tabs is one sitting with one attempt, and what has begun is never begun again", async () => {
  const { viewer, visitor } = await member(app, "trainee");
  const begun = await Promise.all([beginSitting(viewer, "css2", "baseline"), beginSitting(viewer, "css2", "baseline")]);
  const [first, second] = begun;
  if (first.kind !== "begun" || second?.kind !== "begun") throw new Error("nothing was begun");
  expect(second.sittingId).toBe(first.sittingId);
  const next = await Promise.all([1, 2, 3].map(() => nextAttempt(viewer, first.sittingId)));
  expect(new Set(next).size).toBe(1);
  const tabs = await Promise.all([1, 2].map(() => visitor.post(`/sittings/${first.sittingId}`, { intent: "next" })));
  expect(tabs.map(({ headers }) => headers.location)).toEqual([`/attempts/${next[0]}`, `/attempts/${next[0]}`]);
});

test("an old invitation opens nothing, and a reset link of an earlier password does not, either", async () => {
  const leader = await member(app, "leader");
  const made = await makeInvitation(leader.viewer, { role: "trainee", level: "css1", teams: "" });
  app.pass(8 * DAY);
  const visitor = new Visitor(app.address);
  expect((await visitor.get(`/invitations/${made?.token}`)).status).toBe(404);
  expect(
    (await visitor.post(`/invitations/${made?.token}`, { name: "Late", mail: "late@greenroom.example", password: PASSWORD })).status,
  ).toBe(404);
  const { viewer, mail } = await member(app, "trainee");
  const again = await signedIn(app.address, leader.mail);
  const links = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const { body } = await again.post(`/people/${viewer.personId}`, { intent: "reset" });
    links.push(/\/resets\/[\w-]{43}/.exec(body)?.[0] ?? "");
  }
  const [one = "", two = ""] = links;
  expect((await new Visitor(app.address).post(one, { password: "the first new one" })).status).toBe(303);
  expect((await new Visitor(app.address).post(two, { password: "the second new one" })).status).toBe(404);
  expect((await new Visitor(app.address).post(one, { password: "once more, please" })).status).toBe(404);
  expect((await signedIn(app.address, mail, "the first new one").then((other) => other.get("/account"))).status).toBe(200);
});

test("a clock that is set back wakes no session and shortens no wait", async () => {
  const { visitor, mail } = await member(app, "trainee");
  app.pass(13 * HOUR);
  expect((await visitor.get("/account")).status).toBe(303);
  const wrong = new Visitor(app.address);
  const tries: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) tries.push((await wrong.post("/sign-in", { mail, password: "wrong and long enough" })).status);
  expect(tries).toEqual([422, 422, 422, 422, 422, 429, 429]);
  app.pass(-20 * HOUR);
  expect((await visitor.get("/account")).status).toBe(303);
  expect((await wrong.post("/sign-in", { mail, password: PASSWORD })).status).toBe(429);
});

test("two people take one address at once: one has it", async () => {
  const leader = await member(app, "leader");
  const tokens = await Promise.all([1, 2, 3].map(() => makeInvitation(leader.viewer, { role: "trainee", level: "css1", teams: "" })));
  const answers = await Promise.all(
    tokens.map((made) =>
      new Visitor(app.address).post(`/invitations/${made?.token}`, { name: "Same", mail: "Same@Greenroom.example ", password: PASSWORD }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
});
