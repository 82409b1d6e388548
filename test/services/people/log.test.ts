import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { keepClock } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { parseAuditAsked } from "~/services/people/audit-query.server";
import { auditWhats } from "~/services/people/audit-whats";
import { exportLog } from "~/services/people/export-log.server";
import { viewAudit } from "~/services/people/view-audit.server";
import { toViewer } from "~/services/viewer";
import type { Person } from "~/store/documents";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { sampleSitting } from "../../kit/store/samples";

const ENTRIES = 450;
const anything = { what: null, name: "" };
const lea: Person = { id: "lea", subject: toSubjectId("s-lea"), name: "Lea", level: "css1", createdAt: "2026-01-01T00:00:00.000Z" };
const tom: Person = { ...lea, id: "tom", subject: toSubjectId("s-tom"), name: '=HYPERLINK("x")' };
const viewer = toViewer(lea);
const [leas, toms] = [toSubjectId("s-lea"), toSubjectId("s-tom")];

/** How many entries were read from the store in one go. */
let steps: number[];

beforeEach(async () => {
  const kept = memoryStore();
  for (const person of [lea, tom]) await kept.people.put(person);
  for (let n = 0; n < ENTRIES; n += 1)
    await kept.audit.append({
      id: `e${n}`,
      at: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
      who: n % 3 === 0 ? toms : leas,
      what: n % 5 === 0 ? "level" : "signed-in",
      ...(n % 5 === 0 && { whom: toms, before: "css1", after: "css2" }),
    });
  steps = [];
  const newest: typeof kept.audit.newest = async (...asked) => {
    const read = await kept.audit.newest(...asked);
    steps.push(read.length);
    return read;
  };
  useStore({ ...kept, audit: { ...kept.audit, newest } });
});

/** The ids of every entry that the pages show, from the newest on, and how many each page has. */
async function leafed(asked = anything as Parameters<typeof viewAudit>[1]) {
  const [ids, pages]: [string[], number[]] = [[], []];
  for (let before: string | null | undefined; before !== null; ) {
    const { rows, older } = await viewAudit(viewer, asked, before);
    ids.push(...rows.map(({ id }) => id));
    pages.push(rows.length);
    before = older;
  }
  return { ids, pages };
}

async function exported(format: "csv" | "json", asked = anything as Parameters<typeof viewAudit>[1]): Promise<string> {
  let text = "";
  for await (const piece of exportLog(viewer, asked, format)) text += piece;
  return text;
}

test("page by page the log is shown whole, each entry once, newest first", async () => {
  const { ids, pages } = await leafed();
  expect(pages).toEqual([100, 100, 100, 100, 50]);
  expect(ids).toEqual(Array.from({ length: ENTRIES }, (_, n) => `e${ENTRIES - 1 - n}`));
  expect((await viewAudit(viewer, anything, "no-such-entry")).rows[0]?.id).toBe(`e${ENTRIES - 1}`);
});

test("a filter is by kind and by name, and its pages go on with it", async () => {
  const numbers = Array.from({ length: ENTRIES }, (_, n) => ENTRIES - 1 - n);
  expect((await leafed({ what: "level", name: "" })).ids).toEqual(numbers.filter((n) => n % 5 === 0).map((n) => `e${n}`));
  expect((await leafed({ what: null, name: "hyper" })).ids).toEqual(numbers.filter((n) => n % 3 === 0 || n % 5 === 0).map((n) => `e${n}`));
  expect((await leafed({ what: "level", name: "LEA" })).ids).toEqual(numbers.filter((n) => n % 5 === 0 && n % 3 > 0).map((n) => `e${n}`));
  expect(await leafed({ what: "erased", name: "" })).toEqual({ ids: [], pages: [0] });
});

test("what happens in one instant stands in the log in the order in which it happened", async () => {
  keepClock(() => Date.UTC(2026, 4, 1));
  const whats = Array.from({ length: 30 }, (_, at) => auditWhats[at % auditWhats.length] ?? "signed-in");
  await store().together(async (tx) => {
    for (const what of whats) await audit(tx, leas, what);
  });
  const written = (await store().audit.newest(30)).map(({ what }) => what);
  expect(written.reverse()).toEqual(whats);
});

test("what an address asks for is read with care", () => {
  const asked = (query: string) => parseAuditAsked((name) => new URLSearchParams(query).get(name));
  expect(asked("what=level&name=+Tom+")).toEqual({ what: "level", name: "Tom" });
  for (const query of ["", "what=constructor", "what=nothing&other=1"]) expect(asked(query)).toEqual(anything);
  expect(asked(`name=${"x".repeat(100_000)}`).name.length).toBeLessThanOrEqual(80);
});

test("the file has what the pages show, filtered alike, and is never read as a whole", async () => {
  const rows: unknown[] = JSON.parse(await exported("json"));
  expect(rows).toHaveLength(ENTRIES);
  expect(rows[4]).toEqual({ at: "2026-01-01T07:25:00.000Z", who: "Lea", what: "level", whom: tom.name, before: "css1", after: "css2" });
  expect(Math.max(...steps)).toBeLessThanOrEqual(200);
  expect(JSON.parse(await exported("json", { what: "level", name: "lea" }))).toHaveLength(60);
  expect(JSON.parse(await exported("json", { what: "erased", name: "" }))).toEqual([]);
  const [head, first, ...others] = (await exported("csv")).trimEnd().split("\r\n");
  expect([head, others.length]).toEqual(["at,who,what,whom,before,after", ENTRIES - 1]);
  expect(first).toBe('"2026-01-01T07:29:00.000Z","Lea","signed-in","","",""');
});

test("in a spreadsheet no name becomes a formula", async () => {
  expect(await exported("csv")).toContain(`"'=HYPERLINK(""x"")"`);
});

test("what is held back is on no page and in no file, whatever is asked for, until the sitting is decided", async () => {
  const at = "2026-02-01T00:00:00.000Z";
  const begun = sampleSitting("s", { subject: toms, startedAt: at });
  await store().sittings.put(begun);
  await store().audit.append({ id: "b", at, who: toms, what: "sitting-begun", after: "s" });
  await store().audit.append({ id: "r", at, who: leas, what: "reviewed", whom: toms, after: true });
  const told = async () => {
    const found = [
      { what: null, name: "" },
      { what: "reviewed", name: "" },
      { what: null, name: "hyper" },
    ] as const;
    const rows = await Promise.all(
      found.map(async (asked) => [...(await leafed(asked)).ids, ...JSON.parse(await exported("json", asked))]),
    );
    return rows.map((ids) => ids.length);
  };
  const before = await told();
  expect(before[1]).toBe(0);
  expect((await viewAudit(viewer, anything)).held).toBe(1);
  await store().sittings.put({ ...begun, endedAt: at, passed: false });
  expect(await told()).toEqual(before.map((count, asked) => count + (asked === 1 ? 2 : 4)));
  expect((await viewAudit(viewer, anything)).held).toBe(0);
  expect(await exported("csv")).toContain(`"${at}","Lea","reviewed","'=HYPERLINK(""x"")","","yes"`);
});
