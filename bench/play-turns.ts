import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import type { Form } from "./http-server";

export interface Trainee {
  attemptId: string;
  cookie: string;
  forms: readonly Form[];
}

export interface Played {
  seconds: number;
  /** Milliseconds of each turn, from the form's first byte to the page's last. */
  turnsMs: number[];
}

/** All trainees at once, each on a connection that stays: a form, the redirect, the page, and then the next form, for these turns of their lines. */
export async function playTurns(
  port: number,
  trainees: readonly Trainee[],
  turns: { from: number; to: number },
  agent: Agent,
): Promise<Played> {
  const turnsMs: number[] = [];
  const start = performance.now();
  const ends = await Promise.allSettled(
    trainees.map(async ({ attemptId, cookie, forms }) => {
      for (const form of forms.slice(turns.from, turns.to)) {
        const from = performance.now();
        await playTurn(port, agent, `/attempts/${attemptId}`, cookie, form);
        turnsMs.push(performance.now() - from);
      }
    }),
  );
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
  return { seconds: (performance.now() - start) / 1_000, turnsMs };
}

export function keepAliveAgent(maxSockets = 200): Agent {
  return new Agent({ keepAlive: true, maxSockets });
}

/** One turn as a browser without a script makes it; throws where it is not taken, or its page is none. */
export async function playTurn(port: number, agent: Agent, path: string, cookie: string, form: Form): Promise<void> {
  const body = new URLSearchParams({ ...form }).toString();
  const headers = { cookie, "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) };
  const answered = await send(port, agent, "POST", path, headers, body);
  if (answered.status !== 303 || answered.location?.split("#")[0] !== path)
    throw new Error(`turn ${form.turn} was answered with ${answered.status} ${answered.location}`);
  const page = await send(port, agent, "GET", path, { cookie });
  if (page.status !== 200 || page.bytes < 1_000) throw new Error(`the desk was answered with ${page.status}, ${page.bytes} bytes`);
}

interface Answer {
  status: number | undefined;
  location: string | undefined;
  bytes: number;
}

function send(port: number, agent: Agent, method: string, path: string, headers: OutgoingHttpHeaders, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, agent, method, path, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve({ status: response.statusCode, location: response.headers.location, bytes }));
      response.on("error", reject);
    });
    sent.on("error", reject).end(body);
  });
}
