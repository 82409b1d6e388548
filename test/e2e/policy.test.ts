import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guarded } from "~/auth/guarded.server";
import { commands, may, policy } from "~/auth/policy";
import { newId } from "~/process/new-id.server";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { issueCertificate } from "~/services/career/issue-certificate.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import type { Standing } from "~/services/viewer";
import { store } from "~/store/open.server";
import { type App, member, openApp } from "../kit/e2e/app";
import { contentsOf } from "../kit/e2e/refused";
import { joined, Visitor } from "../kit/e2e/visitor";

/** A baseline has a case of each. */
const onePerCompetency = ["cold-house", "ice-cream-bread", "not-mine", "old-article", "wrong-size", "your-manager"];
const standings: Standing[] = ["visitor", "guest", "trainee", "trainer", "leader"];
let app: App;
const visitors = new Map<Standing, Visitor>();
/** Parameters of what belongs to somebody else, whom nobody here may see, by route. */
let foreign: Record<string, string>;

beforeAll(async () => {
  app = await openApp({ scenarios: onePerCompetency });
  const other = await member(app, "trainee", { name: "Nora Elsewhere", teams: ["Far away"] });
  const started = await startAttempt(other.viewer, { scenarioId: "cold-house", mode: "solo" });
  const begun = await beginSitting(other.viewer, "css2", "baseline");
  if (!("attemptId" in started) || begun.kind !== "begun") throw new Error("nothing was begun");
  foreign = {
    "routes/attempts.$attemptId": `/attempts/${started.attemptId}`,
    "routes/attempts.$attemptId.debrief": `/attempts/${started.attemptId}/debrief`,
    "routes/sittings.$sittingId": `/sittings/${begun.sittingId}`,
    "routes/reviews.$reviewId": `/reviews/${reviewIdOf(begun.sittingId)}`,
    "routes/appeals.$reviewId": `/appeals/${reviewIdOf(begun.sittingId)}`,
    "routes/people.$personId": `/people/${other.viewer.personId}`,
  };
  visitors.set("visitor", new Visitor(app.address));
  visitors.set("guest", await joined(new Visitor(app.address), "Gast"));
  for (const role of ["trainee", "trainer", "leader"] as const) visitors.set(role, (await member(app, role)).visitor);
});
afterAll(() => {
  for (const visitor of visitors.values()) visitor.close();
});

const as = (standing: Standing) => visitors.get(standing) ?? new Visitor(app.address);

/** A path of a route, with something that does not exist in place of each parameter. */
function pathOf(id: string): string {
  const parts: string[] = [];
  for (let at: string | undefined = id; at !== undefined && at !== "root"; at = app.build.routes[at]?.parentId)
    parts.unshift(app.build.routes[at]?.path ?? "");
  const path = `/${parts.filter(Boolean).join("/")}`.replace(/:\w+/g, "nobody-knows-this").replace("*", "no/such/page");
  return app.build.routes[id]?.index ? `${path}?index` : path;
}

test("the table has a row for each route of the built manifest, and none besides", () => {
  const routes = Object.keys(app.build.routes).filter((id) => id !== "root");
  expect(Object.keys(policy).sort()).toEqual(routes.sort());
  expect(routes.length).toBeGreaterThan(20);
});

test("a route without a row, or a page that nobody could be kept from, keeps the app from starting", () => {
  const { home } = { home: app.build.routes["routes/home"] };
  if (!home) throw new Error("there is no first page");
  expect(() => guarded({ ...app.build, routes: { ...app.build.routes, "routes/new": { ...home, id: "routes/new" } } })).toThrow(
    "routes/new",
  );
  const bare = { ...home, module: { ...home.module, loader: undefined } };
  expect(() => guarded({ ...app.build, routes: { ...app.build.routes, "routes/home": bare } })).toThrow("no loader");
});

test("the table has each command", () => {
  const source = readFileSync("app/cli/command-line.ts", "utf8");
  const named = [...source.matchAll(/^ {2}(\w+): async \(\) =>/gm)].map(([, name]) => name ?? "");
  expect(Object.keys(commands).sort()).toEqual(named.sort());
});

test("every role at every route: nobody is answered more than the table allows", async () => {
  const tried: string[] = [];
  for (const id of Object.keys(policy)) {
    if (id === "routes/sign-out") continue;
    for (const standing of standings) {
      const path = pathOf(id);
      const visitor = as(standing);
      const looked = await visitor.get(path);
      const sent = await visitor.post(path, { intent: "none" });
      for (const [method, answered] of [
        ["GET", looked],
        ["POST", sent],
      ] as const) {
        const what = `${standing} ${method} ${path}: ${answered.status} ${answered.headers.location ?? ""}`;
        tried.push(what);
        expect(answered.status, what).toBeLessThan(500);
        if (may(standing, method, id)) continue;
        const led = standing === "visitor" && may("leader", method, id);
        if (led) expect([answered.status, answered.headers.location?.startsWith("/?to=")], what).toEqual([303, true]);
        // 405: the page takes no form at all, from nobody.
        else expect(method === "POST" && !app.build.routes[id]?.module.action ? [405] : [404], what).toContain(answered.status);
      }
      if (may(standing, "GET", id) && !path.includes("nobody-knows-this") && id !== "routes/no-page") {
        // A page that is spent for this person (the first start, once there is a leader) may be gone; nothing else is.
        expect(id === "routes/first-start" ? [404] : [200], `${standing} GET ${path}`).toContain(looked.status);
      }
    }
  }
  expect(tried.length).toBeGreaterThan(200);
});

test("what belongs to somebody else is not there, and nothing changes by asking", async () => {
  const before = contentsOf(app.dataDir);
  for (const [id, path] of Object.entries(foreign))
    for (const standing of standings) {
      if (standing === "leader" && id === "routes/people.$personId") continue;
      const visitor = as(standing);
      const looked = await visitor.get(path);
      const sent = await visitor.post(path, { choice: "x", turn: "1", plus: "", delta: "", intent: "reset", words: "x" });
      // A visitor is led to signing in, and told so where that would lose what was typed.
      const [led, told] = standing === "visitor" ? [303, 403] : [404, 404];
      expect([looked.status, standing, path], looked.headers.location ?? "").toEqual([led, standing, path]);
      expect([sent.status, standing, path], sent.headers.location ?? "").toEqual([told, standing, path]);
    }
  expect(contentsOf(app.dataDir)).toEqual(before);
});

test("a trainer sees the people of their own teams, and nobody else's", async () => {
  const trainer = await member(app, "trainer", { teams: ["South"] });
  const south = await member(app, "trainee", { name: "Sara South", teams: ["South"] });
  const { body } = await trainer.visitor.get("/people");
  expect(body).toContain("Sara South");
  expect(body).not.toContain("Nora Elsewhere");
  expect((await trainer.visitor.get(`/people/${south.viewer.personId}`)).status).toBe(200);
  const form = { name: "Sara", role: "leader", level: "css1", teams: "", active: "yes", intent: "change" };
  expect((await trainer.visitor.post(`/people/${south.viewer.personId}`, form)).status).toBe(404);
  expect((await store().people.get(south.viewer.personId))?.account?.role).toBe("trainee");
});

test("a certificate is everybody's to look at, and a leader's alone to take back", async () => {
  const { viewer } = await member(app, "trainee", { name: "Vera" });
  const person = await store().people.get(viewer.personId);
  if (!person) throw new Error("she is gone");
  const id = newId();
  await issueCertificate(store(), id, person, "css2", "1");
  for (const standing of standings) expect((await as(standing).get(`/certificates/${id}`)).body).toContain("genuine and valid");
  for (const standing of standings.filter((one) => one !== "leader"))
    expect([303, 404], standing).toContain((await as(standing).post(`/certificates/${id}`, { intent: "revoke" })).status);
  expect((await store().certificates.get(id))?.revokedAt).toBeNull();
  expect((await as("leader").post(`/certificates/${id}`, {})).status).toBe(400);
  expect((await as("visitor").get(`/certificates/${id}?ask=1`)).body).not.toContain("Yes, revoke it");
  expect((await as("leader").get(`/certificates/${id}?ask=1`)).body).toContain("Yes, revoke it");
  expect((await as("leader").post(`/certificates/${id}`, { intent: "revoke" })).status).toBe(303);
  expect((await as("visitor").get(`/certificates/${id}`)).body).toContain("was revoked");
  expect((await as("leader").get("/certificates")).body).toContain(`/certificates/${id}`);
  expect((await as("leader").post(`/certificates/${id}`, { intent: "restore" })).status).toBe(303);
  expect((await as("visitor").get(`/certificates/${id}`)).body).toContain("genuine and valid");
});
