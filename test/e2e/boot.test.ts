import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { served } from "../kit/e2e/served";
import { creditCase } from "../kit/scenario/folder";

/** None of these looks at a case: one that is soon read. */
const written = { "credit-case": creditCase() };
let address: string;
beforeAll(async () => {
  address = (await served({ written })).address;
});

const form = { "Content-Type": "application/x-www-form-urlencoded" };

test.each<[what: string, path: string, init: RequestInit, status: number]>([
  ["health", "/healthz", {}, 200],
  ["an unknown page", "/no-such-page", {}, 404],
  ["an unknown asset", "/assets/no-such.js", {}, 404],
  ["a bad percent escape", "/%zz", {}, 400],
  ["a null character", "/a%00", {}, 400],
  ["Remix's older data protocol", "/?_data=root", {}, 400],
  ["a method that is not used", "/healthz", { method: "DELETE" }, 405],
  ["a form that no page of ours made", "/healthz", { method: "POST", headers: form }, 403],
  ["a body that is no form", "/", { method: "POST", headers: { "Content-Type": "multipart/form-data" }, body: "x" }, 415],
  ["a form from elsewhere", "/", { method: "POST", headers: { ...form, Origin: "http://elsewhere.example" } }, 403],
  ["a form without a readable origin", "/", { method: "POST", headers: { ...form, Origin: "null" } }, 403],
  ["a form over 1 MB", "/", { method: "POST", headers: form, body: "a".repeat(1_048_577) }, 413],
])("%s is answered with its status and no stack", async (_what, path, init, status) => {
  const response = await fetch(address + path, init);
  expect(response.status).toBe(status);
  expect(response.headers.get("x-powered-by")).toBeNull();
  expect(await response.text()).not.toMatch(/\n\s+at /);
});

test("a body over 1 MB that does not say its length is answered with 413", async () => {
  const { port } = new URL(address);
  const socket = connect(Number(port), "127.0.0.1").on("error", () => {});
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${form["Content-Type"]}\r\nTransfer-Encoding: chunked\r\n\r\n`);
  for (let megabyte = 0; megabyte < 2; megabyte += 1) socket.write(`100000\r\n${"a".repeat(0x100000)}\r\n`);
  socket.write("0\r\n\r\n");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1.1 413 /);
  socket.destroy();
});

test("a page shows in a browser without an error, and its files may be kept forever", async () => {
  const browser = await browsed();
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`${address}/no-such-page`, { waitUntil: "networkidle" });
  await expect(page.getByRole("heading").first().innerText()).resolves.toContain("404");
  expect(faults).toEqual([]);
  const html = await (await fetch(`${address}/no-such-page`)).text();
  const kept = await fetch(address + /"(\/assets\/[^"]+\.js)"/.exec(html)?.[1]);
  expect(kept.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

test("a wrong environment is told all at once, with exit code 1", async () => {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "many", HOST: " ", SESSION_SECRET: "short" },
  });
  let told = "";
  child.stderr.on("data", (text) => {
    told += text;
  });
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  expect(told).toMatch(/PORT .*\n.*HOST .*\n.*SESSION_SECRET /);
});

test("a port in use is told with a way out, with exit code 1", async () => {
  const { port } = new URL(address);
  await expect(served({ written, env: { PORT: port } })).rejects.toThrow(/\(exit code 1\).*port \d+ is in use\. Stop what uses it/s);
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it with exit code 0, kept-alive connections or not", async (signal) => {
  const its = await served({ written });
  await (await fetch(`${its.address}/healthz`)).text();
  expect(await its.stop(signal)).toBe(0);
});

test("a signal that comes twice, as npm hands on a Ctrl-C, does not cut the end short", async () => {
  const its = await served({ written });
  const agent = new Agent({ keepAlive: true });
  // A request that has not come to its end keeps the server from ending before the second signal is there.
  const { port } = new URL(its.address);
  const open = request({ agent, host: "127.0.0.1", port, method: "POST", headers: { ...form, "Content-Length": 3 } }).on("error", () => {});
  open.write("a");
  await sleep(100);
  its.child.kill("SIGINT");
  await sleep(100);
  its.child.kill("SIGINT");
  await sleep(100);
  open.end("=b");
  expect(await its.stop("SIGINT")).toBe(0);
});
