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
  /** Sent as it is, in place of a form. */
  body?: string | Buffer;
}

const formType = "application/x-www-form-urlencoded";

/** One browser's worth of HTTP without a browser: keeps its cookie and its connections, follows nothing by itself. Paths go out as they are given. */
export class Visitor {
  cookie = "";
  /** Called with every answer; what it throws is thrown at whoever asked. */
  listen: (answered: Answered, path: string) => void = () => {};
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  constructor(public address: string) {}

  send(path: string, { method, headers = {}, form, body = form && new URLSearchParams(form).toString() }: Sent = {}): Promise<Answered> {
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
            const set = headers["set-cookie"]?.[0]?.split(";")[0];
            if (set !== undefined) this.cookie = set;
            const answered = { status: statusCode, headers, rawHeaders, body: Buffer.concat(chunks).toString() };
            try {
              this.listen(answered, path);
              resolve(answered);
            } catch (error) {
              reject(error);
            }
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send(path, { headers });
  }

  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send(path, { form, headers });
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
