import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type RequestHandler } from "express";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { atMost } from "~/server/at-most";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";

let at = Date.parse("2026-11-30T09:00:00Z");
beforeEach(() => {
  keepClock(() => at);
  useStore(memoryStore());
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
  useStore(memoryStore());
  const first = await Promise.all(Array.from({ length: 11 }, () => fewer("/resets/x", "POST")));
  expect(first.filter((status) => status === 200)).toHaveLength(10);
});

test("health is never refused", async () => {
  const ask = await serve(1);
  expect([await ask("/healthz"), await ask("/healthz"), await ask("/"), await ask("/healthz")]).toEqual([200, 200, 200, 200]);
});
