import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type RequestHandler } from "express";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { may } from "~/auth/policy";
import { keepClock } from "~/process/clock.server";
import routes from "~/routes";
import { atMost } from "~/server/at-most";
import { routedPath } from "~/server/routed-path";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore } from "~/store/open.server";

let at = Date.parse("2026-11-30T09:00:00Z");
beforeEach(() => {
  keepClock(() => at);
  keepStore(memoryStore());
});
afterEach(() => keepClock(Date.now));

const through: RequestHandler = (_req, res) => void res.end("through");

/** A server of its own that answers whatever the limit lets through. */
async function serve(perMinute: number): Promise<(path: string, method?: string) => Promise<number>> {
  const server = createServer(express().use(atMost(perMinute)).get("*", through).post("*", through)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return async (path, method = "GET") => (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;
}

test("one address gets its requests a minute, from all processes that share a store together", async () => {
  const [one, other] = [await serve(3), await serve(3)];
  expect([await one("/"), await other("/"), await one("/")]).toEqual([200, 200, 200]);
  expect([await one("/"), await other("/")]).toEqual([429, 429]);
  at += 60_000;
  expect(await other("/")).toBe(200);
});

test("at the doors it gets a twentieth of them, and ten at least", async () => {
  const ask = await serve(240);
  const tries = await Promise.all(Array.from({ length: 13 }, () => ask("/sign-in", "POST")));
  expect(tries.filter((status) => status === 200)).toHaveLength(12);
  expect(await ask("/sign-in")).toBe(200);
  const fewer = await serve(20);
  keepStore(memoryStore());
  const first = await Promise.all(Array.from({ length: 11 }, () => fewer("/resets/x", "POST")));
  expect(first.filter((status) => status === 200)).toHaveLength(10);
});

test("of guests, no more join from one address in an hour than five minutes of tries would let in", async () => {
  const ask = await serve(20);
  for (let minute = 0; minute < 5; minute += 1) {
    const joins = await Promise.all(Array.from({ length: 11 }, () => ask("/?index", "POST")));
    expect(joins.filter((status) => status === 200)).toHaveLength(10);
    at += 60_000;
  }
  expect([await ask("/?index", "POST"), await ask("/_root.data", "POST"), await ask("/sign-in", "POST"), await ask("/")]).toEqual([
    429, 429, 200, 200,
  ]);
  at += 60 * 60_000;
  expect(await ask("/?index", "POST")).toBe(200);
});

test("health is never refused", async () => {
  const ask = await serve(1);
  expect([await ask("/healthz"), await ask("/healthz"), await ask("/"), await ask("/healthz")]).toEqual([200, 200, 200, 200]);
});

test.each([
  ["/sign-in", ["/SIGN-IN", "/Sign-In", "/%73ign-in", "/sign%2din", "/sign-in.data", "/Sign-In.data", "/sign-in/", "/sign-in?x=1"]],
  ["/first-start", ["/FIRST-START", "/first%2Dstart", "/first-start.data"]],
  ["/invitations/x", ["/Invitations/x", "/%69nvitations/x", "/invitations/x.data"]],
  ["/?index", ["/", "/?index&to=%2F", "/x/..", "/_root.data?index", "//"]],
  ["/resets/x", ["/RESETS/x", "/reset%73/x", "/resets/x.data", "/%72%65%73%65%74%73/y"]],
])("the door %s is limited in every spelling of its path together", async (door, spellings) => {
  const ask = await serve(20);
  for (let count = 0; count < 10; count += 1) expect(await ask(door, "POST")).toBe(200);
  for (const spelling of spellings) expect(await ask(spelling, "POST"), spelling).toBe(429);
  expect(await ask("/sign-in-elsewhere", "POST")).toBe(200);
});

test("every page where someone who isn't signed in can send a form is a door", async () => {
  const open = routes.flatMap(({ file, path = "" }) => {
    const id = file.replace(/\.tsx?$/, "");
    // Nothing can be tried at the way out, nor where there is no page.
    return may("visitor", "POST", id) && !["*", "sign-out"].includes(path) ? [`/${path.replace(/:\w+/g, "x")}`] : [];
  });
  expect(open.length).toBeGreaterThan(4);
  for (const path of open) {
    keepStore(memoryStore());
    const ask = await serve(20);
    const tries = await Promise.all(Array.from({ length: 11 }, () => ask(path, "POST")));
    expect(
      tries.filter((status) => status === 429),
      path,
    ).toHaveLength(1);
  }
});

test("no spelling but its own is let through as health, and no form", async () => {
  const ask = await serve(1);
  await ask("/");
  for (const path of ["/HEALTHZ", "/healthz.data", "/%68ealthz", "/healthz/", "//healthz", "/healthz?x"])
    expect(await ask(path), path).toBe(429);
  expect(await ask("/healthz", "POST")).toBe(429);
});

test("dots in a path lead to the door that the router finds", () => {
  expect(["/x/../sign-in", "/./Sign-In", "/x/%2e%2e/sign-in.data", "\\sign-in", "/%", "/a%2Fb"].map(routedPath)).toEqual([
    "/sign-in",
    "/sign-in",
    "/sign-in",
    "/sign-in",
    "/%",
    "/a%2fb",
  ]);
});
