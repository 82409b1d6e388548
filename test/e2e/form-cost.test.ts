import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setSession } from "~/auth/session-cookie.server";
import { beginSession } from "~/services/door/session.server";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { type App, openApp } from "../kit/e2e/app";
import { formPlaces } from "../kit/e2e/form-places";
import { Visitor } from "../kit/e2e/visitor";
import { gateFiles } from "../kit/scenario/gate";

/** What a form may cost at most, in milliseconds: the answer to it, and what others wait meanwhile. */
const [MOST_ANSWER, MOST_BLOCKED] = [1_000, 200];
const MEGABYTE = 1_000_000;
const TRIES = 4;

/** Figures are for a machine that does nothing else; test/server/form-cost.test.ts counts the work instead. */
const isLong = process.env.GREENROOM_LONG === "1";
const blocked = monitorEventLoopDelay({ resolution: 5 });
const figures: { what: string; answer: number; blocked: number }[] = [];
let app: App;

beforeAll(async () => {
  if (isLong) app = await openApp({ ...gateFiles(), mostRequests: 10_000_000 });
});
afterAll(() => {
  const worst = (by: "answer" | "blocked") => [...figures].sort((one, other) => other[by] - one[by])[0];
  if (figures.length > 0)
    console.warn(figures.length, "forms of a megabyte; the slowest answer and the longest wait:", worst("answer"), worst("blocked"));
});

const isTooMuch = (of: { answer: number; blocked: number }) => of.answer > MOST_ANSWER || of.blocked > MOST_BLOCKED;

/** The forms of a page as they are sent: the path, and the names of the fields. */
function formsIn(body: string, path: string): { action: string; names: string[] }[] {
  return [...body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, attributes = "", inner = ""]) => {
    if (!attributes.includes('method="post"')) return [];
    const action = /action="([^"]*)"/.exec(attributes)?.[1]?.replaceAll("&amp;", "&") ?? path;
    return [{ action, names: [...new Set([...inner.matchAll(/ name="([^"]*)"/g)].map(([, name = ""]) => name))] }];
  });
}

/** Bodies of about a megabyte, each dear in its own way. */
function* bodies(names: readonly string[]): Generator<[what: string, body: string]> {
  const others = names.filter((name) => name !== "form-token");
  const text = (of: (name: string) => string) => others.map((name) => `${encodeURIComponent(name)}=${of(name)}`).join("&");
  const each = Math.floor(MEGABYTE / Math.max(1, others.length));
  yield ["many fields", Array.from({ length: MEGABYTE / 15 }, (_, at) => `mark+a+${at}=1`).join("&")];
  yield [
    "as many as may be",
    Array.from({ length: 490 }, (_, at) => `${encodeURIComponent(others[at % others.length] ?? "x")}=${"y".repeat(2_000)}`).join("&"),
  ];
  yield ["letters", text(() => "x".repeat(each - 40))];
  yield ["marks", text(() => `a${"%CC%81%CC%96".repeat(Math.floor(each / 13))}`)];
  yield ["line breaks and commas", text(() => ",%0D%0A".repeat(Math.floor(each / 8)))];
  yield ["spaces and no word", text(() => "+".repeat(each - 40))];
}

test.runIf(isLong).each(Object.entries(formPlaces))(
  "%s: a form of a megabyte of anything answers within a second, and keeps nobody else waiting",
  async (name, place) => {
    keepStore(memoryStore());
    const { viewer, path } = await place.open();
    const visitor = new Visitor(app.address);
    const person = viewer && (await store().people.get(viewer.personId));
    if (person) visitor.cookie = (await setSession(await beginSession(store(), person))).split(";")[0] ?? "";
    const forms = formsIn((await visitor.get(path)).body, path);
    expect(forms.length, path).toBeGreaterThan(0);
    for (const { action, names } of forms)
      for (const [what, body] of bodies(names)) {
        const measured = {
          what: `${name}: ${action.slice(0, 30)} ${what}`,
          answer: Number.POSITIVE_INFINITY,
          blocked: Number.POSITIVE_INFINITY,
        };
        // What is made once, such as a first exploration, is no cost of the form; nor is what else the machine does.
        for (let again = 0; again < TRIES && (again === 0 || isTooMuch(measured)); again += 1) {
          const sent = `form-token=${await visitor.formToken()}&again=${again}&${body}`;
          blocked.enable();
          blocked.reset();
          const begun = performance.now();
          const { status } = await visitor.send(action, { body: sent, headers: { "Sec-Fetch-Site": "same-origin" } });
          measured.answer = Math.min(measured.answer, performance.now() - begun);
          // A wait that lasted until now is noted at its end.
          await setTimeout(20);
          blocked.disable();
          measured.blocked = Math.min(measured.blocked, blocked.max / 1e6);
          expect(status, measured.what).toBeLessThan(500);
        }
        figures.push(measured);
        expect(isTooMuch(measured), JSON.stringify(measured)).toBe(false);
      }
    visitor.close();
  },
);
