import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { StoreError } from "~/store/errors";
import type { FolderStore } from "~/store/files/folder-store";
import { openCounted } from "../kit/store/counting-disk";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import {
  sampleAuditEntry,
  sampleCertificate,
  sampleEntry,
  sampleHead,
  samplePerson,
  sampleReview,
  sampleSeal,
  sampleSession,
  sampleSitting,
  sampleTicket,
} from "../kit/store/samples";

const mina = toSubjectId("mina");
const killed = new StoreError("store/lock-lost", { place: "here", says: "another process took over", wayOut: "none" });
/** An answer where order is no matter. */
const sorted = (answer: unknown[]) => answer.map((each) => JSON.stringify(each)).sort();
const day = (n: number) => new Date(Date.UTC(2026, 10, 1, 9, n)).toISOString();

/** Three documents of each kind that are mina's, and twenty that are others'. */
async function furnish(store: FolderStore): Promise<void> {
  for (let n = 0; n < 23; n++) {
    const who = n < 3 ? "mina" : `p${n}`;
    const subject = toSubjectId(who);
    await store.people.put(samplePerson(who === "mina" ? `mina${n}` : who));
    await store.sessions.put(sampleSession(`s${n}`, who, { seenAt: day(n) }));
    await store.tickets.put(sampleTicket(`t${n}`, { reset: { personId: who, epoch: 0 } }));
    await store.sittings.put(
      sampleSitting(`g${n}`, { subject, startedAt: day(n), endedAt: day(n), passed: n < 3, reviews: [sampleReview("lena")] }),
    );
    await store.certificates.put(sampleCertificate(`c${n}`, { subject, at: day(n) }));
    await store.audit.append(sampleAuditEntry(`e${n}`, { who: subject, at: day(n) }));
    await store.attempts.begin(sampleHead(`a${n}`, who, { startedAt: day(n) }));
    await store.attempts.append(`a${n}`, 1, sampleEntry(1), sampleSeal());
  }
  await store.compact();
}

/** Every question, and how many documents its answer has. */
const questions: [string, (store: FolderStore) => Promise<unknown[]>, number][] = [
  ["people.all", (store) => store.people.all(), 23],
  ["people.names", async (store) => [...(await store.people.names([mina, toSubjectId("p7")]))], 0],
  ["people.leaders", (store) => store.people.leaders(), 0],
  ["sessions.of", (store) => store.sessions.of("mina"), 3],
  ["sessions.lastSeen", async (store) => [...(await store.sessions.lastSeen())], 0],
  ["mails.any", async (store) => [await store.mails.any()], 0],
  ["tickets.resetsOf", (store) => store.tickets.resetsOf("mina"), 3],
  ["sittings.of", (store) => store.sittings.of(mina), 3],
  ["sittings.waiting", (store) => store.sittings.waiting(), 3],
  ["sittings.touchedBy", (store) => store.sittings.touchedBy(mina), 3],
  ["sittings.reviewed", (store) => store.sittings.reviewed(), 0],
  ["sittings.unfinished", (store) => store.sittings.unfinished(), 0],
  ["certificates.of", (store) => store.certificates.of(mina), 3],
  ["audit.newest", (store) => store.audit.newest(5), 5],
  ["audit.of", (store) => store.audit.of(mina), 3],
  ["audit.count", async (store) => [await store.audit.count()], 0],
  ["attempts.summaries", (store) => store.attempts.summaries({ subject: mina }), 0],
  ["attempts.summaries of all", (store) => store.attempts.summaries({}), 0],
];

let root = "";
beforeEach(async () => {
  root = await temporaryFolder();
});

describe("a store that was closed", () => {
  it("opens without reading a document, and reads only those that a question returns", async () => {
    const first = await openQuietly(root);
    await furnish(first);
    const before = await Promise.all(questions.map(([, ask]) => ask(first)));
    await first.close();
    const { store, documentsRead } = await openCounted(root);
    expect(documentsRead()).toEqual([]);
    for (const [index, [name, ask, count]] of questions.entries()) {
      const answer = await ask(store);
      // What was read for one question is not read again for the next: at most as many as it returns.
      expect(documentsRead().length, name).toBeLessThanOrEqual(count);
      expect(sorted(answer), name).toEqual(sorted(before[index] ?? []));
    }
    await store.close();
  });

  it("does not keep its rows beside documents that change", async () => {
    const store = await openQuietly(root);
    await store.people.put(samplePerson("mina"));
    await store.close();
    expect(await readdir(join(root, "derived"))).toContain("shelves.json");
    const again = await openQuietly(root);
    expect(await readdir(join(root, "derived"))).not.toContain("shelves.json");
    await again.close();
  });

  it("does not keep them where another process took the folder over", async () => {
    const store = await openQuietly(root);
    await store.people.put(samplePerson("mina"));
    await store.abandon(killed);
    await store.close();
    expect(await readdir(join(root, "derived"))).not.toContain("shelves.json");
  });
});

describe("what is derived", () => {
  const answersOf = async () => {
    const store = await openQuietly(root);
    const answers = await Promise.all(questions.map(([, ask]) => ask(store)));
    await store.close();
    return answers;
  };

  it.each(["removed", "no JSON", "of another shape", "older than a document that was restored"])(
    "is made from the documents where it is %s",
    async (how) => {
      const store = await openQuietly(root);
      await furnish(store);
      await store.close();
      const before = await answersOf();
      const file = join(root, "derived/shelves.json");
      if (how === "removed") await rm(join(root, "derived"), { recursive: true });
      if (how === "no JSON") await writeFile(file, "{");
      if (how === "of another shape") await writeFile(file, (await readFile(file, "utf8")).replaceAll('"startedAt"', '"began"'));
      if (how.startsWith("older")) {
        const rows = JSON.parse(await readFile(file, "utf8"));
        await writeFile(file, JSON.stringify({ ...rows, people: rows.people.slice(5), sittings: rows.sittings.slice(0, 2) }));
      }
      expect((await answersOf()).map(sorted)).toEqual(before.map(sorted));
    },
  );

  it("lists nothing whose document is gone", async () => {
    const store = await openQuietly(root);
    await furnish(store);
    await store.close();
    for (const folder of ["people", "audit", "attempts", "sittings"]) await rm(join(root, folder), { recursive: true });
    const again = await openQuietly(root);
    expect([
      await again.people.all(),
      await again.audit.count(),
      await again.attempts.summaries({}),
      await again.sittings.of(mina),
    ]).toEqual([[], 0, [], []]);
    await again.close();
  });

  it("keeps the rows of a log that only grew, also where the store was never closed", async () => {
    const { store } = await openCounted(root);
    for (let n = 0; n < 230; n++) await store.audit.append(sampleAuditEntry(`e${n}`, { at: day(n) }));
    await store.abandon(killed);
    const { store: again, documentsRead } = await openCounted(root);
    expect(documentsRead().length).toBeLessThan(100);
    expect(await again.audit.count()).toBe(230);
    await again.close();
  });
});
