import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { offeredBy, offeredOn, turnsOn, wordsOf } from "../kit/e2e/desk";
import { contentsOf, expectTurnedAway } from "../kit/e2e/refused";
import { served } from "../kit/e2e/served";
import type { Server } from "../kit/e2e/server";
import { joined, started, Visitor } from "../kit/e2e/visitor";
import { creditCase } from "../kit/scenario/folder";

let server: Server;
let data: string;
let trainee: Visitor;
let own: string;
let theirs: string;
let before: Record<string, string>;

beforeAll(async () => {
  const locked = creditCase({ id: "locked-case", levels: ["senior-cse"] });
  const its = await served({ written: { "credit-case": creditCase(), "locked-case": locked } });
  [server, data] = [its, its.dataDir];
  trainee = await joined(new Visitor(server.address), "Sam");
  const other = await joined(new Visitor(server.address), "Kim");
  [own, theirs] = [await started(trainee, "credit-case", "coached"), await started(other, "credit-case", "coached")];
  other.close();
  before = contentsOf(data);
});
afterAll(() => {
  trainee.close();
  // Nothing in this file is a fault of the server's, so it logs none.
  expect(server.told()).toBe("");
});

const forms = { "Content-Type": "application/x-www-form-urlencoded" };
const names = [
  "../secret",
  "..%2f..%2fsecret",
  "%2e%2e%2fsecret",
  "..%5c..%5csecret",
  "%00",
  "a%00b",
  "%zz",
  "%F0%9F",
  "__proto__",
  "constructor",
  "a".repeat(300),
  "%0d%0aSet-Cookie:%20a=b",
  "😀",
]; // prettier-ignore

test.each([
  ...names.flatMap((name) => [`/attempts/${name}`, `/attempts/${name}/debrief`, `/scenarios/${name}`, `/attempts/${name}.data`]),
  ...[
    "/scenarios/locked-case",
    "/scenarios/limits.yaml",
    "/scenarios/../scenarios/limits.yaml",
    "/../../etc/passwd",
    "//etc/passwd",
    "/secret",
    "/data/secret",
  ],
  ...[
    "/assets/../../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/..%5c..%5cpackage.json",
  ],
  ...["/?_data=routes/home", "/attempts/x?_routes=../../x", "/.env", "/build/server/index.js"],
])("%s is not there, to look at or to send to", async (path) => {
  const sent = Buffer.from(path).toString("latin1");
  expectTurnedAway(await trainee.get(sent), `GET ${path}`);
  expectTurnedAway(await trainee.post(sent, { choice: "x", turn: "1", mode: "solo" }), `POST ${path}`);
  expect(contentsOf(data)).toEqual(before);
});

test.each(["/attempts/..", "/attempts/%2e%2e", "/scenarios/./../", "/attempts/x/../.."])(
  "%s is the first page, as it is for a browser",
  async (path) => {
    expect(wordsOf((await trainee.get(path)).body)).toContain("Good to see you, Sam.");
    expectTurnedAway(await trainee.post(path, { choice: "x", turn: "1" }), path, [405]);
  },
);

test("another's attempt is as if it were not there, to look at or to send to", async () => {
  for (const path of [theirs, `${theirs}/debrief`, `${theirs}.data`, `${theirs}/debrief.data`, `${theirs}?hint=1`]) {
    expectTurnedAway(await trainee.get(path), path, [404]);
    expectTurnedAway(await trainee.post(path, { choice: "x", turn: "1", plus: "", delta: "" }), path, [404]);
  }
  expect(contentsOf(data)).toEqual(before);
});

test("methods that are not used are turned away everywhere, and a form where a page takes none", async () => {
  for (const path of [
    "/",
    "/library",
    "/history",
    "/healthz",
    "/sign-out",
    "/scenarios/credit-case",
    own,
    `${own}/debrief`,
    "/favicon.svg",
    "/no-such",
  ]) {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
      expectTurnedAway(
        await trainee.send(path, { method, headers: forms, ...(method !== "TRACE" && { body: "choice=x&turn=1" }) }),
        `${method} ${path}`,
        [405],
      );
  }
  for (const path of ["/", "/library", "/history", "/healthz"])
    expectTurnedAway(await trainee.post(path, { choice: "x" }), `POST ${path}`, [405]);
  expectTurnedAway(await trainee.get("/sign-out"), "GET /sign-out", [405]);
  expect((await trainee.send(own, { method: "HEAD" })).status).toBe(200);
  expect(contentsOf(data)).toEqual(before);
});

test("a body that is no form is turned away: another type, none, packed, too large", async () => {
  const [first] = offeredOn((await trainee.get(own)).body);
  const good = `choice=${first?.token}&turn=1`;
  const big = Buffer.alloc(10 * 1_048_576, "a");
  for (const type of ["multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain", "text/html", "", "x"])
    expectTurnedAway(await trainee.send(own, { body: good, headers: { "Content-Type": type } }), type, [415]);
  for (const path of [own, "/?index", "/scenarios/credit-case", `${own}/debrief`, `${own}.data`]) {
    expectTurnedAway(await trainee.send(path, { body: big }), "10 MB", [413]);
    const packed = { "Content-Encoding": "gzip" };
    expectTurnedAway(await trainee.send(path, { body: gzipSync(big), headers: packed }), "10 MB, packed", [413]);
    expectTurnedAway(await trainee.send(path, { body: "not packed", headers: packed }), "not packed", [400]);
    expectTurnedAway(await trainee.send(path, { body: good, headers: { "Content-Encoding": "x" } }), "packed somehow", [415]);
  }
  expect(contentsOf(data)).toEqual(before);
});

test("ten megabytes that do not say their length are turned away", async () => {
  const socket = connect(Number(new URL(server.address).port), "127.0.0.1").on("error", () => {});
  socket.write(
    `POST ${own} HTTP/1.1\r\nHost: x\r\nCookie: ${trainee.cookie}\r\nContent-Type: ${forms["Content-Type"]}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  for (let megabyte = 0; megabyte < 10; megabyte += 1) socket.write(`100000\r\n${"a".repeat(0x100000)}\r\n`);
  socket.write("0\r\n\r\n");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  socket.destroy();
  expect(contentsOf(data)).toEqual(before);
});

test.each([
  "-5",
  "0",
  "-0.01",
  "1e5",
  "0x10",
  "NaN",
  "Infinity",
  "five",
  "",
  " ",
  "1,2,3",
  "5.001",
  "9".repeat(400),
  "50.01",
  "9001",
  "٣",
  "5\u00005",
])("the amount %j is refused beside its field, with what was typed", async (amount) => {
  const credit = offeredBy((await trainee.get(own)).body, "Give a credit");
  const answered = await trainee.post(own, { choice: credit.token, turn: "1", amount });
  expectTurnedAway(answered, amount, [422]);
  expect(answered.body).toContain('role="alert"');
  expect(wordsOf(answered.body)).toMatch(/Please enter an amount|isn.t a valid amount|you can give up to \$50/);
  expect(turnsOn(answered.body)).toBe(0);
  expect(contentsOf(data)).toEqual(before);
});

test("a cookie that this installation did not give is nobody's", async () => {
  const [, value = ""] = /\bgreenroom=([^;]*)/.exec(trainee.cookie) ?? [];
  const token: unknown = JSON.parse(Buffer.from(decodeURIComponent(value), "base64").toString());
  const carry = (text: unknown) => encodeURIComponent(Buffer.from(JSON.stringify(text)).toString("base64"));
  // What is carried is the token alone: put together again, it is the cookie.
  expect(carry(token)).toBe(value);
  const digest = createHash("sha256").update(String(token)).digest("base64url");
  const forged = [
    ...["x".repeat(43), digest, `${token}`.slice(1), `${token}x`, `${token}\0`, "../../secret", { id: digest }, [token], null, 1, ""].map(
      carry,
    ),
    ...[String(token), value.slice(0, -4), value.slice(4), "", "null", "a".repeat(7_000), "\u00ff", "%00", "%zz", "..."],
  ];
  const visitor = new Visitor(server.address);
  for (const cookie of forged) {
    for (const path of [own, "/library", "/history", `${own}/debrief`]) {
      visitor.cookie = `greenroom=${cookie.includes("%") ? cookie : encodeURIComponent(cookie)}`;
      const { status, headers, body } = await visitor.get(path);
      expect([status, headers.location], cookie).toEqual([303, `/?to=${encodeURIComponent(path)}`]);
      expect(body).toBe("");
    }
  }
  visitor.close();
  expect(contentsOf(data)).toEqual(before);
});

test.each<[to: string, location: string | null]>([
  ["/history", "/history"],
  ["/scenarios/credit-case?a=b#c", "/scenarios/credit-case?a=b#c"],
  ...[..."//elsewhere.example /\\elsewhere.example \\/elsewhere https://elsewhere.example javascript:alert(1) elsewhere".split(" ")].map(
    (to): [string, string] => [to, "/"],
  ),
  ...[
    "/a\r\nSet-Cookie: a=b",
    "/a\nX: y",
    "/\t/elsewhere.example",
    "/a b",
    "/\u0001",
    "/\u0000",
    "/\u007f",
    "/日本",
    "/\u2028",
    "/é",
    "\r\n/",
  ].map((to): [string, null] => [to, null]),
])("joining with %j leads on to this site and puts no header in", async (to, location) => {
  const visitor = new Visitor(server.address);
  const { status, headers, rawHeaders } = await visitor.post("/?index", { name: "Eve", level: "css1", to });
  expect(status).toBe(303);
  expect(headers.location).toMatch(/^\/(?![/\\])[\x21-\x7e]*$|^\/$/);
  if (location !== null) expect(headers.location).toBe(location);
  expect(rawHeaders.filter((name) => name.toLowerCase() === "set-cookie")).toHaveLength(1);
  expect(headers).not.toHaveProperty("x");
  expect(visitor.cookie).toMatch(/\bgreenroom=/);
  visitor.close();
});

test("a name as long as may be is kept, a longer one is told, a huge one too", async () => {
  const visitor = new Visitor(server.address);
  expect((await visitor.post("/?index", { name: "😀".repeat(80), level: "css1" })).status).toBe(303);
  for (const name of ["a".repeat(81), "é".repeat(10_000), "a".repeat(900_000), `<script>${"x".repeat(90)}`]) {
    const answered = await visitor.post("/?index", { name, level: "css1" });
    expectTurnedAway(answered, name.slice(0, 20), [422]);
    expect(answered.body).not.toContain("<script>x");
  }
  visitor.close();
});
