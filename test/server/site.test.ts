import { request } from "node:http";
import { beforeEach, expect, test } from "vitest";
import { setSession } from "~/auth/session-cookie.server";
import { keepSettings, settings } from "~/process/settings.server";
import * as healthz from "~/routes/healthz";
import * as odds from "~/routes/odds";
import * as people from "~/routes/people";
import * as signIn from "~/routes/sign-in";
import { signIn as enter } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { smallApp } from "../kit/e2e/small-app";
import { furnish } from "../kit/scenario/credit";

const person = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };
const invite = { role: "trainee", level: "css1", teams: "" };

beforeEach(() => {
  furnish({});
  useStore(memoryStore());
});

async function leader(options: { trustProxy?: number | string } = {}) {
  await addMember(person, { role: "leader", level: "css1", teams: [] });
  const signed = await enter(person, { place: "", device: "" });
  const cookie = "session" in signed ? ((await setSession(signed.session)).split(";")[0] ?? "") : "";
  return smallApp(
    { people: ["routes/people", people], odds: ["routes/odds", odds], healthz: ["routes/healthz", { ...healthz, default: undefined }] },
    { cookie, ...options },
  );
}

/** The status and the link of an invitation that was asked for with these headers. */
async function invited(ask: Awaited<ReturnType<typeof smallApp>>, headers: Record<string, string>) {
  const answer = await ask("/people", { form: invite, headers });
  return [answer.status, /https?:[^"<]*\/invitations\//.exec(await answer.text())?.[0]];
}

const proxied = { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "room.example", Origin: "https://room.example" };

test("behind a proxy that is trusted, forms are judged and links made by the address that it names", async () => {
  expect(await invited(await leader(), proxied)).toEqual([200, "https://room.example/invitations/"]);
});

test("another machine's word for the site's address counts for nothing", async () => {
  expect(await invited(await leader({ trustProxy: "10.0.0.1" }), proxied)).toEqual([403, undefined]);
});

test("where the site's address is configured, it is what links are made from and forms judged by, whatever the proxy leaves out", async () => {
  keepSettings({ ...settings(), publicUrl: "https://room.example" });
  const ask = await leader();
  expect(await invited(ask, { Origin: "https://room.example" })).toEqual([200, "https://room.example/invitations/"]);
  expect(await invited(ask, { Origin: "http://127.0.0.1" })).toEqual([403, undefined]);
  expect(await invited(ask, { ...proxied, Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" })).toEqual([403, undefined]);
});

test("a host that is none is a 400, and nothing in the log", async () => {
  const ask = await leader();
  const { url } = await ask("/healthz");
  const status = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(url, { headers: { Host: host } }, (answer) => resolve(answer.resume().statusCode))
        .on("error", reject)
        .end();
    });
  for (const host of ["a@evil.example", "a:b@evil", "evil/x", "evil?x", "evil#x", "a b", "[::1", "x:99999", "%00"])
    expect(await status(host), host).toBe(400);
  for (const host of ["evil.example", "127.0.0.1:80", "[::1]:3000", "under_score"]) expect(await status(host), host).toBe(200);
});

test("what anyone may keep is kept without anyone's cookie", async () => {
  const path = "/__manifest?p=%2Fpeople&version=";
  const known = await (await leader())(path);
  expect([known.headers.get("Cache-Control"), known.headers.has("Set-Cookie")]).toEqual([expect.stringContaining("public"), false]);
  const fresh = await smallApp({ people: ["routes/people", people] }, { cookie: "nothing=here" });
  const first = await fresh(path);
  expect([first.headers.get("Cache-Control"), first.headers.has("Set-Cookie")]).toEqual(["no-store", true]);
});

test("no page, no data of a page and no refusal is kept by a browser", async () => {
  const ask = await leader();
  const visitor = await smallApp({ people: ["routes/people", people], "sign-in": ["routes/sign-in", signIn] });
  const answers = [
    ...(await Promise.all(["/people", "/people.data", "/odds", "/odds.data", "/healthz", "/none"].map((path) => ask(path)))),
    await ask("/people", { form: invite }),
    await ask("/people", { form: { role: "none" } }),
    ...(await Promise.all(["/people", "/people.data", "/sign-in"].map((path) => visitor(path)))),
  ];
  for (const { headers, status, url } of answers) expect(headers.get("Cache-Control"), `${status} ${url}`).toBe("no-store");
});
