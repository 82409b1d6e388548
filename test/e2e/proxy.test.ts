import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { afterwards } from "../kit/e2e/afterwards";
import { PASSWORD } from "../kit/e2e/app";
import { startServer, temporaryFolder } from "../kit/e2e/server";

const SITE = "greenroom.example";
/** Where Debian and most others have it, whether or not it is on the path. */
const nginx = ["nginx", "/usr/sbin/nginx"].find((program) => spawnSync(program, ["-v"]).status === 0);
const isTried = process.env.GREENROOM_LONG === "1" && nginx !== undefined;

let port = 0;
let word = "";

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** The guide's own configuration, word for word, except for where it listens, where its certificate is and where Greenroom is. */
function configuration(folder: string, upstream: string): string {
  const guide = /```nginx\n([\s\S]*?)```/.exec(readFileSync("docs/behind-a-proxy.md", "utf8"))?.[1] ?? "";
  const server = guide
    .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
    .replace("/etc/ssl/greenroom.pem", join(folder, "site.pem"))
    .replace("/etc/ssl/greenroom.key", join(folder, "site.key"))
    .replace("http://127.0.0.1:3000", upstream);
  for (const one of [String(port), "site.pem", "site.key", upstream]) expect(server).toContain(one);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${join(folder, name)};`).join("\n");
  return `pid ${join(folder, "pid")};\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${places}\n${server}\n}\n`;
}

/** Greenroom behind nginx; `port` and `word` are theirs. */
async function start(program: string): Promise<void> {
  const { folder, remove } = temporaryFolder();
  afterwards(remove);
  const server = await startServer(join(folder, "data"), { PUBLIC_URL: `https://${SITE}`, SESSION_SECRET: "s".repeat(32) });
  afterwards(() => void server.stop("SIGKILL"));
  const printed = () => /asks for this word: (\S+)/.exec(server.said())?.[1];
  await expect.poll(printed, { timeout: 60_000 }).toBeDefined();
  word = printed() ?? "";
  port = await freePort();
  const place = join(folder, "nginx");
  mkdirSync(place);
  const key = ["-keyout", join(place, "site.key"), "-out", join(place, "site.pem")];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", `/CN=${SITE}`, ...key], {
    stdio: "ignore",
  });
  writeFileSync(join(place, "nginx.conf"), configuration(place, server.address.replace("localhost", "127.0.0.1")));
  const proxy = spawn(program, ["-p", place, "-c", join(place, "nginx.conf"), "-g", "daemon off;"], { stdio: "ignore" });
  afterwards(() => void proxy.kill("SIGTERM"));
  await expect
    .poll(
      () =>
        new Browser().get("/healthz").then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
}

/** A browser at an address of its own, which speaks to the proxy as to the site. */
class Browser {
  private readonly cookies = new Map<string, string>();
  private token = "";

  constructor(private readonly address = "127.0.0.1") {}

  get(path: string) {
    return this.send(path, undefined, {});
  }

  async post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    await this.get("/");
    return this.send(path, String(new URLSearchParams({ "form-token": this.token, ...form })), { Origin: `https://${SITE}`, ...headers });
  }

  /** The names of the cookies that this browser was given. */
  names(): string[] {
    return [...this.cookies.keys()].sort();
  }

  private async send(path: string, body: string | undefined, more: Record<string, string>) {
    const headers = {
      Host: SITE,
      ...(this.cookies.size > 0 && { Cookie: [...this.cookies].map((pair) => pair.join("=")).join("; ") }),
      ...(body !== undefined && { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(Buffer.byteLength(body)) }),
      ...more,
    };
    const where = {
      host: "127.0.0.1",
      port,
      servername: SITE,
      localAddress: this.address,
      rejectUnauthorized: false,
      agent: false,
    } as const;
    const sent = request({ ...where, path, method: body === undefined ? "GET" : "POST", headers });
    sent.end(body);
    const [answer] = await once(sent, "response");
    let text = "";
    for await (const piece of answer) text += piece;
    for (const cookie of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
      expect(cookie, name).toMatch(/; Secure/);
    }
    this.token = /name="form-token" value="([^"]*)"/.exec(text)?.[1] ?? this.token;
    return { status: answer.statusCode, location: answer.headers.location, text };
  }
}

const ada = { name: "Ada", mail: "ada@greenroom.example", password: PASSWORD };

test.runIf(isTried)(
  "behind nginx as the guide sets it up: forms arrive, links lead to the site, and places are told apart by nobody's own word",
  async () => {
    await start(nginx ?? "");
    const leader = new Browser();
    expect(await leader.get("/healthz")).toMatchObject({ status: 200, text: "ok" });
    expect(await leader.post("/first-start", { ...ada, token: word })).toMatchObject({ status: 303, location: "/people" });
    expect(leader.names().every((name) => name.startsWith("__Host-"))).toBe(true);
    const invited = await leader.post("/people", { role: "trainee", level: "css1", teams: "" });
    expect(invited.text).toMatch(/https:\/\/greenroom\.example\/invitations\/[\w-]{43}/);
    expect((await leader.post("/people", { role: "trainee", level: "css1", teams: "" }, { Origin: "https://127.0.0.1" })).status).toBe(403);
    const stranger = new Browser("127.0.0.2");
    const statuses: unknown[] = [];
    for (let claim = 1; claim <= 6; claim += 1)
      statuses.push(
        (await stranger.post("/sign-in", { ...ada, password: "wrong and long", to: "/" }, { "X-Forwarded-For": `10.0.0.${claim}` })).status,
      );
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await new Browser("127.0.0.3").post("/sign-in", { ...ada, to: "/" })).status).toBe(303);
  },
);
