import { describe, expect, it } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import type { Transaction } from "~/store/port";
import type { Opened } from "./opened";
import { sampleAuditEntry, sampleEntry, sampleHead, samplePerson, sampleReflection, sampleSession, sampleSitting } from "./samples";

/** Resolves after whatever can go on by itself has gone on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What `together` and the counters promise. */
export function jobContract({ store, again }: Opened): void {
  describe("a job", () => {
    it("writes all that it leaves behind, and returns what the job does", async () => {
      await store().people.put(samplePerson("mina"));
      await store().mails.put({ id: "m1", personId: "mina" });
      await store().attempts.begin(sampleHead("a1"));
      await store().attempts.append("a1", 1, sampleEntry(1));
      await store().attempts.reflect("a1", sampleReflection());
      const answer = await store().together(async (tx) => {
        await tx.people.change("mina", (stored) => stored && { ...stored, level: "css2" });
        await tx.mails.change("m1", () => null);
        await tx.sittings.put(sampleSitting("s1"));
        await tx.audit.append(sampleAuditEntry("e1"));
        await tx.attempts.forget(toSubjectId("mina"));
        return "done";
      });
      expect(answer).toBe("done");
      for (let time = 0; time < 2; time++) {
        expect((await store().people.get("mina"))?.level).toBe("css2");
        expect(await store().mails.any()).toBe(false);
        expect(await store().sittings.of(toSubjectId("mina"))).toEqual([sampleSitting("s1")]);
        expect(await store().audit.newest(5)).toEqual([sampleAuditEntry("e1")]);
        expect((await store().attempts.get("a1"))?.reflection).toBeNull();
        await again();
      }
    });

    it("that throws changes nothing, and the next one goes on", async () => {
      await store().people.put(samplePerson("mina"));
      const failing = store().together(async (tx) => {
        await tx.people.put(samplePerson("mina", { level: "css2" }));
        await tx.sessions.put(sampleSession("s1"));
        await tx.audit.append(sampleAuditEntry("e1"));
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await store().people.get("mina")).toEqual(samplePerson("mina"));
      expect([await store().sessions.get("s1"), await store().audit.count()]).toEqual([null, 0]);
      await store().together((tx) => tx.sessions.put(sampleSession("s1")));
      await again();
      expect(await store().sessions.get("s1")).toEqual(sampleSession("s1"));
    });

    it("is refused as a whole where it writes what could not be read back", async () => {
      const bad = store().together(async (tx) => {
        await tx.people.put(samplePerson("mina"));
        await tx.people.put(JSON.parse('{ "id": "omar" }'));
      });
      await expect(bad).rejects.toMatchObject({ code: "store/unstorable" });
      expect(await store().people.all()).toEqual([]);
    });

    it("sees what it wrote itself, in documents and in answers, and nobody else does before its end", async () => {
      await store().people.put(samplePerson("mina"));
      await store().together(async (tx) => {
        await tx.people.put(samplePerson("omar"));
        await tx.people.change("mina", () => null);
        expect([await tx.people.get("mina"), await tx.people.get("omar")]).toEqual([null, samplePerson("omar")]);
        expect(await tx.people.all()).toEqual([samplePerson("omar")]);
        expect([await store().people.get("omar"), await store().people.all()]).toEqual([null, [samplePerson("mina")]]);
      });
      expect(await store().people.all()).toEqual([samplePerson("omar")]);
    });

    it("passes after the one before it, so that what it decides by still holds", async () => {
      for (const id of ["mina", "omar"]) await store().people.put(samplePerson(id));
      const last = (id: string) =>
        store().together(async (tx) => {
          const others = (await tx.people.all()).filter((person) => person.id !== id);
          await settled();
          if (others.length > 0) await tx.people.change(id, () => null);
        });
      await Promise.all([last("mina"), last("omar")]);
      expect(await store().people.all()).toHaveLength(1);
    });

    it("loses no change that was made elsewhere meanwhile, whichever came first", async () => {
      await store().people.put(samplePerson("mina", { name: "" }));
      const add = (letter: string) => store().people.change("mina", (stored) => stored && { ...stored, name: stored.name + letter });
      const job = (letter: string) =>
        store().together(async (tx) => {
          const stored = await tx.people.get("mina");
          await settled();
          if (stored) await tx.people.put({ ...stored, name: stored.name + letter });
        });
      await Promise.all([add("a"), job("b"), add("c"), job("d"), add("e")]);
      await again();
      expect([...((await store().people.get("mina"))?.name ?? "")].sort().join("")).toBe("abcde");
    });

    it("holds up nobody who writes something else", async () => {
      let go = () => {};
      const gate = new Promise<void>((open) => {
        go = open;
      });
      const job = store().together(async (tx) => {
        await tx.people.put(samplePerson("mina"));
        await gate;
      });
      await store().people.put(samplePerson("omar"));
      await store().audit.append(sampleAuditEntry("e1"));
      go();
      await job;
      expect(await store().people.all()).toHaveLength(2);
    });

    it("writes nothing more once it has ended", async () => {
      let held: Transaction | null = null;
      await store().together(async (tx) => {
        held = tx;
        await tx.people.put(samplePerson("mina"));
      });
      const late = async (tx: Transaction | null) => tx?.people.put(samplePerson("omar"));
      await expect(late(held)).rejects.toMatchObject({ code: "store/closed" });
      expect(await store().people.all()).toEqual([samplePerson("mina")]);
    });
  });

  describe("a counter", () => {
    const add = (stored: { count: number } | null, until = 1_000) => ({ count: (stored?.count ?? 0) + 1, until });

    it("is changed as one step, and is gone once its time has passed", async () => {
      const { counters } = store();
      await Promise.all(Array.from({ length: 8 }, () => counters.change("k", 0, (stored) => add(stored))));
      expect(await counters.change("k", 999, (stored) => stored)).toEqual({ count: 8, until: 1_000 });
      expect(await counters.change("k", 1_000, (stored) => stored)).toBeNull();
      expect(await counters.change("k", 1_000, (stored) => add(stored, 2_000))).toEqual({ count: 1, until: 2_000 });
    });

    it("keeps a text beside it, stands alone under its key, and goes where the change returns nothing", async () => {
      const { counters } = store();
      await counters.change("k", 0, () => ({ count: 1, until: 10, text: "word" }));
      expect(await counters.change("other", 0, (stored) => stored)).toBeNull();
      expect(await counters.change("k", 5, (stored) => stored)).toEqual({ count: 1, until: 10, text: "word" });
      expect(await counters.change("k", 5, () => null)).toBeNull();
      expect(await counters.change("k", 5, (stored) => stored)).toBeNull();
    });
  });
}
