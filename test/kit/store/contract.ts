import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import type { Person } from "~/store/documents";
import type { Store } from "~/store/port";
import { jobContract } from "./contract-jobs";
import { questionContract } from "./contract-questions";
import type { Opened } from "./opened";
import { sampleAuditEntry, sampleEntry, sampleHead, samplePerson, sampleReflection, sampleSeal, sampleVersion } from "./samples";

export interface Harness {
  open(): Promise<Store>;
  /** Closes and opens again, where the adapter outlives its process. */
  reopen?(store: Store): Promise<Store>;
  clean?(): Promise<void>;
}

const malformed = ["", ".", "..", "../people", "a/b", "a\\b", "a.json", "ünal", "a b", "a\n", "a\0", "x".repeat(65)];

async function all(ids: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const id of ids) found.push(id);
  return found.sort();
}

/** Every law of the port, for every adapter. */
export function storeContract(name: string, { open, reopen, clean }: Harness): void {
  describe(`${name} keeps the laws of the store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await clean?.();
    });
    const again = async () => {
      if (reopen !== undefined) store = await reopen(store);
    };
    const opened: Opened = { store: () => store, again };
    questionContract(opened);
    jobContract(opened);

    describe("people", () => {
      it("gives back the person that was put, and null for one that was not", async () => {
        await store.people.put(samplePerson("mina"));
        await again();
        expect(await store.people.get("mina")).toEqual(samplePerson("mina"));
        expect(await store.people.get("nobody")).toBeNull();
      });

      it("replaces the person under the same id", async () => {
        await store.people.put(samplePerson("mina"));
        await store.people.put(samplePerson("mina", { level: "css2" }));
        await again();
        expect((await store.people.get("mina"))?.level).toBe("css2");
      });

      it("gives a person who was read before as the last put left them, and a copy each time", async () => {
        await store.people.put(samplePerson("mina"));
        const read = await store.people.get("mina");
        if (read !== null) read.name = "changed";
        expect(await store.people.get("mina")).toEqual(samplePerson("mina"));
        await store.people.put(samplePerson("mina", { level: "css2" }));
        expect((await store.people.get("mina"))?.level).toBe("css2");
        const levels = ["senior", "cse"] as const;
        for (const level of levels)
          await Promise.all([store.people.get("mina"), store.people.put(samplePerson("mina", { level })), store.people.get("mina")]);
        expect((await store.people.get("mina"))?.level).toBe("cse");
      });

      it("keeps the last of several puts at once", async () => {
        const puts = ["css1", "css2", "senior", "cse"] as const;
        await Promise.all(puts.map((level) => store.people.put(samplePerson("mina", { level }))));
        await again();
        expect((await store.people.get("mina"))?.level).toBe("cse");
      });

      it("tells ids apart that differ in a capital only", async () => {
        await store.people.put(samplePerson("ab", { name: "small" }));
        await store.people.put(samplePerson("aB", { name: "capital" }));
        expect([(await store.people.get("ab"))?.name, (await store.people.get("aB"))?.name]).toEqual(["small", "capital"]);
      });
    });

    describe("a shelf", () => {
      it("changes what is stored as one step, also where many change it at once", async () => {
        const add = (stored: Person | null) => samplePerson("mina", { name: `${stored?.name ?? ""}x` });
        await Promise.all(Array.from({ length: 16 }, () => store.people.change("mina", add)));
        await again();
        expect((await store.people.get("mina"))?.name).toBe("x".repeat(16));
      });

      it("removes where the change gives nothing, and lists what is left", async () => {
        await store.people.put(samplePerson("mina"));
        await store.people.put(samplePerson("Nina"));
        expect(await store.people.change("mina", () => null)).toBeNull();
        expect(await store.people.change("nobody", () => null)).toBeNull();
        await again();
        expect(await store.people.get("mina")).toBeNull();
        expect(await all(store.people.ids())).toEqual(["Nina"]);
      });

      it("changes nothing where the change throws, and goes on", async () => {
        await store.people.put(samplePerson("mina"));
        const refusing = store.people.change("mina", () => {
          throw new Error("no");
        });
        await expect(refusing).rejects.toThrow("no");
        expect(await store.people.get("mina")).toEqual(samplePerson("mina"));
        expect((await store.people.change("mina", (stored) => stored && { ...stored, level: "css2" }))?.level).toBe("css2");
      });

      it("refuses a change to a document of another id, also within a job", async () => {
        await store.people.put(samplePerson("mina"));
        const refused = { code: "store/unstorable" };
        await expect(store.people.change("mina", () => samplePerson("omar"))).rejects.toMatchObject(refused);
        await expect(store.together((tx) => tx.people.change("mina", () => samplePerson("omar")))).rejects.toMatchObject(refused);
        expect(await store.people.all()).toEqual([samplePerson("mina")]);
      });

      it("hands out copies", async () => {
        await store.people.change("mina", () => samplePerson("mina"));
        const changed = await store.people.change("mina", (stored) => stored);
        if (changed) changed.name = "another";
        expect(await store.people.get("mina")).toEqual(samplePerson("mina"));
      });
    });

    describe("the audit log", () => {
      const entry = (id: string, what: string) => sampleAuditEntry(id, { what });
      it("only grows: what was said first under an id stands", async () => {
        await store.audit.append(entry("e1", "role"));
        await store.audit.append(entry("e1", "another"));
        await store.audit.append(entry("e2", "role"));
        await again();
        expect(await store.audit.get("e1")).toEqual(entry("e1", "role"));
        expect(await store.audit.get("e3")).toBeNull();
        expect(await all(store.audit.ids())).toEqual(["e1", "e2"]);
      });
    });

    describe("versions", () => {
      it("gives back the version that was put, and null for another hash", async () => {
        await store.versions.put(sampleVersion("abc"));
        await again();
        expect(await store.versions.get("abc")).toEqual(sampleVersion("abc"));
        expect(await store.versions.get("abd")).toBeNull();
      });

      it("changes nothing when the same hash is put again", async () => {
        await store.versions.put(sampleVersion("abc", 1));
        await Promise.all([2, 3].map((content) => store.versions.put(sampleVersion("abc", content))));
        await again();
        expect((await store.versions.get("abc"))?.content).toBe(1);
      });
    });

    describe("attempts", () => {
      it("begins with an empty log", async () => {
        await store.attempts.begin(sampleHead("a1"));
        await again();
        expect(await store.attempts.get("a1")).toEqual({ head: sampleHead("a1"), log: [], seal: null, reflection: null });
        expect(await store.attempts.get("a2")).toBeNull();
      });

      it("refuses to begin an id that exists, also where two begin it at once", async () => {
        const both = await Promise.allSettled(["mina", "omar"].map((who) => store.attempts.begin(sampleHead("a1", who))));
        expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
        await again();
        await expect(store.attempts.begin(sampleHead("a1", "omar"))).rejects.toMatchObject({ code: "store/attempt-exists" });
        expect((await store.attempts.get("a1"))?.head.subject).toBe("mina");
        expect(await store.attempts.summaries({ subject: toSubjectId("omar") })).toEqual([]);
      });

      it("appends turn after turn, with amounts, and the seal with the last", async () => {
        await store.attempts.begin(sampleHead("a1"));
        expect(await store.attempts.append("a1", 1, sampleEntry(1))).toEqual({ stored: true });
        await again();
        expect(await store.attempts.append("a1", 2, sampleEntry(2, { amount: 1250 }))).toEqual({ stored: true });
        expect(await store.attempts.append("a1", 3, sampleEntry(3), sampleSeal())).toEqual({ stored: true });
        await again();
        const found = await store.attempts.get("a1");
        expect(found?.log).toEqual([sampleEntry(1), sampleEntry(2, { amount: 1250 }), sampleEntry(3)]);
        expect(found?.seal).toEqual(sampleSeal());
      });

      it("stores one of two turns of the same number, and says where the log stands", async () => {
        await store.attempts.begin(sampleHead("a1"));
        const choices = ["left", "right", "middle"];
        const answers = await Promise.all(choices.map((choice) => store.attempts.append("a1", 1, sampleEntry(1, { choice }))));
        expect(answers.filter(({ stored }) => stored)).toHaveLength(1);
        expect(answers.filter(({ stored }) => !stored)).toEqual(Array(2).fill({ stored: false, turns: 1, sealed: false }));
        await again();
        const winner = choices[answers.findIndex(({ stored }) => stored)];
        expect((await store.attempts.get("a1"))?.log.map(({ choice }) => choice)).toEqual([winner]);
      });

      it.each([0, 2, 4, -1, 1.5, Number.NaN])("does not store turn %s of a log of two", async (turn) => {
        await store.attempts.begin(sampleHead("a1"));
        for (const each of [1, 2]) await store.attempts.append("a1", each, sampleEntry(each));
        await again();
        expect(await store.attempts.append("a1", turn, sampleEntry(9))).toEqual({ stored: false, turns: 2, sealed: false });
        expect((await store.attempts.get("a1"))?.log).toHaveLength(2);
      });

      it("appends nothing to a sealed log", async () => {
        await store.attempts.begin(sampleHead("a1"));
        await store.attempts.append("a1", 1, sampleEntry(1), sampleSeal());
        await again();
        const answer = await store.attempts.append("a1", 2, sampleEntry(2), sampleSeal({ total: 100 }));
        expect(answer).toEqual({ stored: false, turns: 1, sealed: true });
        expect((await store.attempts.get("a1"))?.seal).toEqual(sampleSeal());
      });

      it("throws for a turn or a reflection of an attempt that was never begun", async () => {
        const unknown = { code: "store/attempt-unknown", place: "a1" };
        await expect(store.attempts.append("a1", 1, sampleEntry(1))).rejects.toMatchObject(unknown);
        await expect(store.attempts.reflect("a1", sampleReflection())).rejects.toMatchObject(unknown);
      });

      it("keeps the last reflection, before and after the ending", async () => {
        await store.attempts.begin(sampleHead("a1"));
        await store.attempts.reflect("a1", sampleReflection({ plus: "first" }));
        await store.attempts.append("a1", 1, sampleEntry(1), sampleSeal());
        await again();
        expect((await store.attempts.get("a1"))?.reflection?.plus).toBe("first");
        await store.attempts.reflect("a1", sampleReflection());
        await again();
        expect(await store.attempts.get("a1")).toMatchObject({ log: [sampleEntry(1)], seal: sampleSeal(), reflection: sampleReflection() });
      });

      it("lists a person's attempts, newest first, and nobody else's", async () => {
        const day = (n: number) => ({ startedAt: `2026-11-0${n}T09:00:00.000Z` });
        for (const [id, n] of [
          ["b", 2],
          ["d", 4],
          ["c2", 3],
          ["c1", 3],
        ] as const)
          await store.attempts.begin(sampleHead(id, "mina", day(n)));
        await store.attempts.begin(sampleHead("e", "omar", day(5)));
        await store.attempts.append("b", 1, sampleEntry(1), sampleSeal());
        await again();
        const found = await store.attempts.summaries({ subject: toSubjectId("mina") });
        expect(found.map(({ head }) => head.id)).toEqual(["d", "c1", "c2", "b"]);
        const { facts: _facts, surface: _surface, ...head } = sampleHead("b", "mina", day(2));
        expect(found.at(-1)).toEqual({ head, turns: 1, seal: sampleSeal() });
        expect(await store.attempts.summaries({ subject: toSubjectId("nobody") })).toEqual([]);
      });

      it("gives every attempt's id once", async () => {
        expect(await all(store.attempts.ids())).toEqual([]);
        for (const id of ["a1", "A1", "b_-2"]) await store.attempts.begin(sampleHead(id));
        await store.attempts.append("a1", 1, sampleEntry(1), sampleSeal());
        await again();
        expect(await all(store.attempts.ids())).toEqual(["A1", "a1", "b_-2"]);
      });
    });

    describe("forgetting", () => {
      it("takes out what somebody wrote, keeps the numbers, and touches nobody else", async () => {
        for (const [id, who] of [
          ["a1", "mina"],
          ["a2", "mina"],
          ["b1", "omar"],
        ] as const) {
          await store.attempts.begin(sampleHead(id, who));
          await store.attempts.append(id, 1, sampleEntry(1, { typed: "3 Oak Road", typing: "slip" }), sampleSeal());
          await store.attempts.reflect(id, sampleReflection());
        }
        await again();
        await store.attempts.reflect("a2", sampleReflection());
        await store.attempts.forget(toSubjectId("mina"));
        await again();
        for (const id of ["a1", "a2"]) {
          const found = await store.attempts.get(id);
          expect(found?.reflection).toBeNull();
          expect(found?.seal).toEqual(sampleSeal());
          expect(found?.log).toEqual([sampleEntry(1, { typing: "slip" })]);
        }
        expect((await store.attempts.get("b1"))?.log).toEqual([sampleEntry(1, { typed: "3 Oak Road", typing: "slip" })]);
        expect((await store.attempts.get("b1"))?.reflection).toEqual(sampleReflection());
        await store.attempts.forget(toSubjectId("nobody"));
      });
    });

    describe("ids", () => {
      it.each(malformed)("takes %j for nobody's", async (id) => {
        expect(await store.people.get(id)).toBeNull();
        expect(await store.versions.get(id)).toBeNull();
        expect(await store.attempts.get(id)).toBeNull();
        expect(await store.attempts.summaries({ subject: toSubjectId(id) })).toEqual([]);
        await expect(store.attempts.append(id, 1, sampleEntry(1))).rejects.toMatchObject({ code: "store/attempt-unknown" });
      });

      it.each(malformed)("stores nothing under %j", async (id) => {
        const bad = { code: "store/bad-id" };
        await expect(store.people.put(samplePerson(id))).rejects.toMatchObject(bad);
        await expect(store.versions.put(sampleVersion(id))).rejects.toMatchObject(bad);
        await expect(store.attempts.begin(sampleHead(id))).rejects.toMatchObject(bad);
        await expect(store.attempts.begin(sampleHead("a1", id))).rejects.toMatchObject(bad);
        expect(await all(store.attempts.ids())).toEqual([]);
      });

      it.each(["x".repeat(64), "-", "__proto__", "constructor", "Zz-_9"])("stores under %s", async (id) => {
        await store.people.put(samplePerson(id));
        await store.versions.put(sampleVersion(id));
        await store.attempts.begin(sampleHead(id, id));
        await again();
        expect((await store.people.get(id))?.id).toBe(id);
        expect((await store.versions.get(id))?.hash).toBe(id);
        expect((await store.attempts.summaries({ subject: toSubjectId(id) })).map(({ head }) => head.id)).toEqual([id]);
      });
    });

    describe("what is handed in and out", () => {
      it("is a copy: changing it changes nothing that is stored", async () => {
        const [head, entry, seal] = [sampleHead("a1"), sampleEntry(1), sampleSeal()];
        await store.attempts.begin(head);
        await store.attempts.append("a1", 1, entry, seal);
        head.facts.lost = false;
        entry.choice = "another";
        seal.faults.push("more");
        const [got, listed] = [await store.attempts.get("a1"), await store.attempts.summaries({ subject: toSubjectId("mina") })];
        got?.log.push(sampleEntry(2));
        if (got !== null) got.head.surface.customer = "Bo";
        listed[0]?.seal?.faults.push("more");
        const clean = { head: sampleHead("a1"), log: [sampleEntry(1)], seal: sampleSeal(), reflection: null };
        expect(await store.attempts.get("a1")).toEqual(clean);
        await again();
        expect(await store.attempts.get("a1")).toEqual(clean);
      });

      it("keeps fields that it does not know", async () => {
        await store.people.put({ ...samplePerson("mina"), ...{ team: "north" } });
        await again();
        expect(await store.people.get("mina")).toEqual({ ...samplePerson("mina"), team: "north" });
      });

      it("is refused where it could not be read back, and nothing is stored", async () => {
        const refused = { code: "store/unstorable" };
        await store.attempts.begin(sampleHead("a1"));
        await expect(store.attempts.append("a1", 1, sampleEntry(1, { amount: Number.NaN }))).rejects.toMatchObject(refused);
        await expect(store.attempts.append("a1", 1, sampleEntry(1), sampleSeal({ total: Number.NaN }))).rejects.toMatchObject(refused);
        await expect(store.attempts.begin(sampleHead("a2", "mina", { seed: Number.POSITIVE_INFINITY }))).rejects.toMatchObject(refused);
        await again();
        expect((await store.attempts.get("a1"))?.log).toEqual([]);
        expect(await store.attempts.append("a1", 1, sampleEntry(1))).toEqual({ stored: true });
      });
    });

    it("has set nothing aside", () => {
      expect(store.maintenance?.damages() ?? []).toEqual([]);
    });

    it("waits on closing for what is under way, and refuses every call after it", async () => {
      await store.attempts.begin(sampleHead("a1"));
      let answered = false;
      const append = store.attempts.append("a1", 1, sampleEntry(1)).finally(() => {
        answered = true;
      });
      const job = store.together(async (tx) => {
        await tx.people.put(samplePerson("mina"));
        await tx.attempts.forget(toSubjectId("mina"));
      });
      await store.close();
      expect(answered).toBe(true);
      expect(await append).toEqual({ stored: true });
      await job;
      const closed = { code: "store/closed" };
      await expect(store.people.get("mina")).rejects.toMatchObject(closed);
      await expect(store.people.put(samplePerson("mina"))).rejects.toMatchObject(closed);
      await expect(store.versions.get("abc")).rejects.toMatchObject(closed);
      await expect(store.versions.put(sampleVersion("abc"))).rejects.toMatchObject(closed);
      await expect(store.attempts.begin(sampleHead("a2"))).rejects.toMatchObject(closed);
      await expect(store.attempts.append("a1", 2, sampleEntry(2))).rejects.toMatchObject(closed);
      await expect(store.attempts.get("a1")).rejects.toMatchObject(closed);
      await expect(store.attempts.reflect("a1", sampleReflection())).rejects.toMatchObject(closed);
      await expect(store.together(async () => {})).rejects.toMatchObject(closed);
      await expect(store.people.all()).rejects.toMatchObject(closed);
      await expect(store.audit.count()).rejects.toMatchObject(closed);
      await expect(store.audit.append(sampleAuditEntry("e1"))).rejects.toMatchObject(closed);
      await expect(store.attempts.summaries({ subject: toSubjectId("mina") })).rejects.toMatchObject(closed);
      await expect(all(store.attempts.ids())).rejects.toMatchObject(closed);
      if (store.maintenance) expect(() => store.maintenance?.damages()).toThrow(expect.objectContaining(closed));
      store = await open();
    });
  });
}
