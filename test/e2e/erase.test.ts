import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { newId } from "~/process/new-id.server";
import { issueCertificate } from "~/services/career/issue-certificate.server";
import { store } from "~/store/open.server";
import { type App, member, openApp } from "../kit/e2e/app";
import { playOut } from "../kit/e2e/play-out";
import { joined, started, Visitor } from "../kit/e2e/visitor";

let app: App;
beforeAll(async () => {
  app = await openApp({ scenarios: ["ice-cream-bread"] });
});

/** Every file of the data folder whose bytes, or whose name, hold one of these words. */
function filesWith(words: readonly string[]): string[] {
  return readdirSync(app.dataDir, { recursive: true })
    .map(String)
    .filter((file) => {
      const path = join(app.dataDir, file);
      if (!statSync(path).isFile()) return false;
      const bytes = readFileSync(path);
      return words.some((word) => bytes.includes(word) || file.includes(word));
    });
}

async function playAndReflect(visitor: Visitor, plus: string): Promise<void> {
  const path = await started(visitor, "ice-cream-bread", "solo", "1");
  await playOut(visitor, path);
  expect((await visitor.post(`${path}/debrief`, { plus, delta: `${plus} too` })).status).toBe(303);
}

test("after erasing, name, address, id and words stand in no file; results and the log stay under a key that leads to nobody", async () => {
  const name = "Philomena Erasmus-Quill";
  const plus = "I remembered the dog's name, Biscuit-the-second";
  const { viewer, visitor, mail, subject } = await member(app, "trainee", { name });
  await playAndReflect(visitor, plus);
  const person = await store().people.get(viewer.personId);
  if (!person) throw new Error("she is not there");
  const certificateId = newId();
  await issueCertificate(store(), certificateId, person, "css2", "1");
  const leader = await member(app, "leader");
  expect((await leader.visitor.post(`/people/${viewer.personId}`, { intent: "reset" })).status).toBe(200);
  const words = [name, mail, viewer.personId, plus];
  for (const word of words) expect(filesWith([word]), word).not.toEqual([]);

  const wrong = await visitor.post("/account", { intent: "erase", typed: "Philomena" });
  expect([wrong.status, wrong.body.includes("Nothing was erased")]).toEqual([422, true]);
  const attempts = await store().attempts.summaries({ subject });
  expect((await visitor.post("/account", { intent: "erase", typed: name })).headers.location).toBe("/?done=erased");

  for (const word of words) expect(filesWith([word]), word).toEqual([]);
  expect((await visitor.get("/account")).status).toBe(303);
  expect((await new Visitor(app.address).get(`/certificates/${certificateId}`)).status).toBe(404);
  expect(await store().subjects.get(subject)).toBeNull();
  const after = await store().attempts.summaries({ subject });
  expect(after.map(({ seal }) => seal)).toEqual(attempts.map(({ seal }) => seal));
  expect(after.some(({ seal }) => seal !== null)).toBe(true);
  expect(filesWith([subject]).some((file) => file.startsWith("audit"))).toBe(true);
  expect((await leader.visitor.get("/audit")).body).toContain("someone whose data was erased");
});

test("a guest can be erased, too, and the last leader cannot", async () => {
  const guest = await joined(new Visitor(app.address), "Guest Of Honour");
  await playAndReflect(guest, "Short and sweet, said the guest");
  expect(filesWith(["Guest Of Honour"])).not.toEqual([]);
  expect((await guest.post("/account", { intent: "erase", typed: "Guest Of Honour" })).status).toBe(303);
  expect(filesWith(["Guest Of Honour", "Short and sweet, said the guest"])).toEqual([]);
  const [one, two] = [await member(app, "leader", { name: "Leader One" }), await member(app, "leader", { name: "Leader Two" })];
  for await (const id of store().people.ids()) {
    const other = await store().people.get(id);
    if (other?.account?.role === "leader" && other.name !== "Leader One" && other.name !== "Leader Two")
      await store().people.put({ ...other, account: { ...other.account, role: "trainee" } });
  }
  expect((await two.visitor.post("/account", { intent: "erase", typed: "Leader Two" })).status).toBe(303);
  const last = await one.visitor.post("/account", { intent: "erase", typed: "Leader One" });
  expect([last.status, last.body.includes("only leader")]).toEqual([422, true]);
});

test("one's own data comes as one file, without the password, and with all that one wrote", async () => {
  const { visitor, mail } = await member(app, "trainee", { name: "Data Owner" });
  await playAndReflect(visitor, "I waited");
  const { status, headers, body } = await visitor.get("/account/data.json");
  expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
  const own: { person: { name: string; account: Record<string, unknown> }; attempts: { reflection: { plus: string } }[] } =
    JSON.parse(body);
  expect(own.person).toMatchObject({ name: "Data Owner", account: { mail } });
  expect(own.person.account).not.toHaveProperty("password");
  expect(own.attempts.map(({ reflection }) => reflection.plus)).toEqual(["I waited"]);
});
