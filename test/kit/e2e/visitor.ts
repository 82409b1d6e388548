import { Agent, type IncomingMessage, request } from "node:http";

export interface Answered {
  status: number;
  headers: IncomingMessage["headers"];
  /** The headers as they came, names and values in turn. */
  rawHeaders: string[];
  body: string;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  form?: Record<string, string> | undefined;
  /** Sent as it is, instead of a form. */
  body?: string | Buffer;
}

const formType = "application/x-www-form-urlencoded";

/** One browser's worth of HTTP without a browser: keeps its cookies and its connections, follows nothing by itself. Paths go out as they are given. */
export class Visitor {
  private readonly jar = new Map<string, string>();
  /** The token of this browser's forms, as the last page had it, and the cookies that it goes with. */
  private token = { cookie: "", value: "" };
  private pages = 0;
  /** Called with every answer; what it throws is thrown at whoever asked. */
  listen: (answered: Answered, path: string) => void = () => {};
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  constructor(public address: string) {}

  /** The cookies as they are sent. */
  get cookie(): string {
    return [...this.jar].map((pair) => pair.join("=")).join("; ");
  }

  set cookie(cookies: string) {
    this.jar.clear();
    for (const pair of cookies.split("; ").filter(Boolean)) this.keepCookie(pair);
  }

  send(path: string, asked: Sent = {}): Promise<Answered> {
    const { method, headers = {}, form, body = form && new URLSearchParams(form).toString() } = asked;
    const { hostname, port } = new URL(this.address);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          hostname: hostname === "localhost" ? "127.0.0.1" : hostname,
          port,
          path,
          method: method ?? (body === undefined ? "GET" : "POST"),
          agent: this.agent,
          headers: {
            ...(this.cookie && { Cookie: this.cookie }),
            ...(body !== undefined && { "Content-Type": formType, "Content-Length": Buffer.byteLength(body) }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const { statusCode = 0, headers, rawHeaders } = response;
            for (const set of headers["set-cookie"] ?? []) this.keepCookie(set.split(";")[0] ?? "");
            const answered = { status: statusCode, headers, rawHeaders, body: Buffer.concat(chunks).toString() };
            const token = /name="form-token" value="([^"]*)"/.exec(answered.body)?.[1];
            if (token) this.token = { cookie: this.cookie, value: token };
            try {
              this.listen(answered, path);
              resolve(answered);
            } catch (error) {
              reject(error);
            }
          });
        },
      );
      // A kept connection may be closed by the server just as something is sent on it; a browser then sends again on a new one.
      sent.on("error", (error: NodeJS.ErrnoException) => {
        if (sent.reusedSocket && error.code === "ECONNRESET") this.send(path, asked).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send(path, { headers });
  }

  /** Sends a form as a page of this browser would: with its token, for which it looks at a page where it has none. */
  async post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send(path, { form: { "form-token": await this.formToken(), ...form }, headers });
  }

  /** A token as on a page that was never looked at before: what is sent twice is meant twice. */
  async formToken(): Promise<string> {
    if (this.token.cookie !== this.cookie || this.token.value === "") await this.get("/");
    this.pages += 1;
    return this.token.value.replace(/[^.]*$/, String(this.pages));
  }

  private keepCookie(pair: string): void {
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === "") this.jar.delete(name);
    else this.jar.set(name, value);
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Joins under a name; throws where that is not taken. */
export async function joined(visitor: Visitor, name: string, level = "css1"): Promise<Visitor> {
  const { status, body } = await visitor.post("/?index", { name, level, to: "" });
  if (status !== 303 || !visitor.cookie) throw new Error(`joining was answered with ${status}: ${body.slice(0, 200)}`);
  return visitor;
}

/** Starts an attempt and gives its path, `/attempts/<id>`. */
export async function started(visitor: Visitor, scenarioId: string, mode: string, seed = ""): Promise<string> {
  const { status, headers, body } = await visitor.post(`/scenarios/${scenarioId}`, { mode, seed });
  if (status !== 303 || !headers.location) throw new Error(`starting was answered with ${status}: ${body.slice(0, 200)}`);
  return headers.location;
}
