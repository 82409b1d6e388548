import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { StoreError } from "~/store/errors";
import { type FolderStore, openFolder } from "~/store/files/folder-store";
import type { Store, Transaction } from "~/store/port";
import { expectAgreement } from "../kit/store/agreement";
import { diskError, FakeDisk, PowerCut } from "../kit/store/disk-fake";
import { mulberry } from "../kit/store/mulberry";
import {
  sampleAuditEntry,
  sampleCertificate,
  sampleEntry,
  sampleHead,
  samplePerson,
  sampleReflection,
  sampleReview,
  sampleSession,
  sampleSitting,
} from "../kit/store/samples";

const long = process.env.GREENROOM_LONG === "1";
const patience = long ? 1_200_000 : 120_000;
const cuts = { all: 0, nothing: 0 };
const fail = (error: unknown): void => expect.fail(String(error));
const open = (disk: FakeDisk, report: (error: unknown) => void = fail): Promise<FolderStore> => openFolder(disk, "data", report);

/** One thing that a generated job does; `n` chooses what it is done to. */
const deed = fc.record({
  does: fc.constantFrom("name", "join", "leave", "sign-in", "sign-out", "sit", "review", "certify", "mail", "log", "forget", "scrub"),
  n: fc.nat(3),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function act(tx: Transaction, { does, n }: Deed, mark: string): Promise<void> {
  const [id, subject] = [`p${n}`, toSubjectId(`p${n}`)];
  if (does === "name") await tx.people.change(id, (stored) => stored && { ...stored, name: mark });
  if (does === "join") await tx.people.put(samplePerson(id, { name: mark }));
  if (does === "leave") await tx.people.change(id, () => null);
  if (does === "sign-in") await tx.sessions.put(sampleSession(`s${n}`, id, { seenAt: mark }));
  if (does === "sign-out") await tx.sessions.change(`s${n}`, () => null);
  if (does === "sit") await tx.sittings.put(sampleSitting(`g${n}`, { subject, endedAt: mark, passed: true }));
  if (does === "review")
    await tx.sittings.change(`g${n}`, (stored) => stored && { ...stored, reviews: [...stored.reviews, sampleReview(mark)] });
  if (does === "certify") await tx.certificates.put(sampleCertificate(`c${n}`, { subject, rules: mark }));
  if (does === "mail") await tx.mails.change(`m${n}`, (stored) => (stored ? null : { id: `m${n}`, personId: id }));
  if (does === "log") await tx.audit.append(sampleAuditEntry(`${mark}-${n}`, { who: subject }));
  if (does === "forget") await tx.attempts.forget(subject);
  if (does === "scrub") await tx.maintenance?.scrub([mark]);
}

/** Everything that a job could have written, as text. */
async function stateOf(store: Store): Promise<string> {
  const lines: string[] = [];
  for (const shelf of [store.people, store.sessions, store.mails, store.sittings, store.certificates, store.audit])
    for await (const id of shelf.ids()) lines.push(JSON.stringify([id, await shelf.get(id)]));
  for await (const id of store.attempts.ids()) lines.push(JSON.stringify([id, (await store.attempts.get(id))?.reflection]));
  return lines.sort().join("\n");
}

/** A store with something of everybody in it, also in the journal. */
async function furnished(disk: FakeDisk, report = fail): Promise<FolderStore> {
  const store = await open(disk, report);
  for (let n = 0; n < 3; n++) {
    await store.people.put(samplePerson(`p${n}`));
    await store.sessions.put(sampleSession(`s${n}`, `p${n}`));
    await store.attempts.begin(sampleHead(`a${n}`, `p${n}`));
    await store.attempts.append(`a${n}`, 1, sampleEntry(1));
    await store.attempts.reflect(`a${n}`, sampleReflection());
  }
  return store;
}

const runs = fc.record({
  seed: fc.integer(),
  before: fc.array(deed, { maxLength: 5 }),
  job: fc.array(deed, { minLength: 1, maxLength: 6 }),
});

describe("a job", () => {
  it.each([
    ["a power cut", (disk: FakeDisk, chance: () => boolean) => disk.afterPowerCut(chance)],
    ["a kill", (disk: FakeDisk) => disk.afterKill()],
  ])(
    "is there as a whole or not at all after %s before any of its operations on the disk, and the answers agree with the documents",
    async (_, end) => {
      Object.assign(cuts, { all: 0, nothing: 0 });
      await fc.assert(
        fc.asyncProperty(runs, fc.nat(), async ({ seed, before, job }, at) => {
          const random = mulberry(seed);
          const disk = new FakeDisk();
          const store = await furnished(disk);
          await together(store, before, "before");
          const old = await stateOf(store);
          const started = disk.afterKill();
          await store.close();

          // A life without an end tells how many operations the job takes, and what it leaves behind.
          const whole = started.afterKill();
          const life = await open(whole);
          const opened = whole.operations;
          await together(life, job, "after");
          const took = whole.operations - opened;
          const after = await stateOf(life);
          await life.close();

          const short = started.afterKill();
          const doomed = await open(short, () => {});
          const last = short.operations + 1 + (at % (took + 1));
          short.onOperation = (operation) => {
            if (operation >= last) throw new PowerCut();
          };
          const acknowledged = await together(doomed, job, "after").then(
            () => true,
            (error: unknown) => {
              // Whatever goes wrong goes wrong because the disk is gone.
              if (short.operations < last) throw error;
              return false;
            },
          );
          const left = end(short, () => random() < 0.5);
          const again = await open(left);
          const found = await stateOf(again);
          expect(acknowledged ? [after] : [old, after]).toContain(found);
          cuts[found === after ? "all" : "nothing"] += 1;
          await expectAgreement(again);
          expect(again.maintenance.damages()).toEqual([]);
          await again.close();
          expect(left.files().filter((path) => path.startsWith("intents/") || path.startsWith("tmp/"))).toEqual([]);
        }),
        { numRuns: long ? 2_000 : 100 },
      );
      // Both came up, or the ends all lay on one side of the decision.
      expect(Math.min(cuts.all, cuts.nothing)).toBeGreaterThan(5);
    },
    120_000,
  );
});

const refusals = fc.record({
  before: fc.array(deed, { maxLength: 5 }),
  job: fc.array(deed, { minLength: 1, maxLength: 6 }),
  /** Of the job's operations on the disk, how far into them it begins to refuse, and how many it refuses. */
  from: fc.nat(60),
  length: fc.integer({ min: 1, max: 40 }),
  next: fc.constantFrom("change", "job", "change and job"),
  /** How many operations come after that before the process is killed. */
  kill: fc.oneof(fc.nat(60), fc.constant(10_000)),
});

describe("a change that changes nothing", () => {
  it("writes nothing, alone or within a job", async () => {
    const disk = new FakeDisk();
    const store = await furnished(disk);
    await store.compact();
    const before = disk.operations;
    await store.people.change("p0", (stored) => stored);
    await store.together((tx) => tx.people.change("p0", (stored) => stored && { ...stored }));
    await store.together((tx) => tx.people.change("nobody", (stored) => stored));
    // One read of each document, and no more.
    expect(disk.operations - before).toBeLessThanOrEqual(2);
    await store.close();
  });
});

describe("a job on a disk that refuses for a while", () => {
  it(
    "is decided or not, and stays so after a kill; what is written after it is not undone by it",
    async () => {
      const met = { acknowledged: 0, decided: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(refusals, async ({ before, job, from, length, next, kill }) => {
          const disk = new FakeDisk();
          const store = await furnished(disk, () => {});
          await together(store, before, "before");
          const old = nameless(await stateOf(store));
          const life = await open(disk.afterKill());
          await together(life, job, "after");
          const after = nameless(await stateOf(life));
          await life.close();

          const first = disk.operations + 1 + from;
          disk.onOperation = (operation) => {
            if (operation >= first && operation < first + length) throw diskError("EIO");
          };
          const acknowledged = await succeeds(together(store, job, "after"), (error) => error instanceof StoreError);
          const last = disk.operations + kill;
          disk.onOperation = (operation) => {
            if (operation > last) throw new PowerCut();
          };
          // Whatever goes wrong from here on goes wrong because the disk is gone.
          const isCut = () => disk.operations > last;
          const kept: string[] = [];
          for (const id of next.startsWith("change") ? ["p0", "p1", "p2", "p3"] : []) {
            const change = store.people.change(id, (stored) => stored && { ...stored, name: "meanwhile" });
            if ((await succeeds(change, isCut)) && (await change) !== null) kept.push(id);
          }
          if (next.endsWith("job")) await succeeds(together(store, [{ does: "log", n: 0 }], "next"), isCut);

          const left = disk.afterKill();
          const again = await open(left);
          const found = nameless(await stateOf(again)).replace(/^.*"next-0".*$\n?/m, "");
          expect(acknowledged ? [after] : [old, after]).toContain(found);
          met[acknowledged ? "acknowledged" : found === after && old !== after ? "decided" : "refused"] += 1;
          for (const id of kept) expect((await again.people.get(id))?.name, id).toBe("meanwhile");
          await expectAgreement(again);
          expect(left.files().filter((path) => path.startsWith("intents/"))).toEqual([]);
          await again.close();
        }),
        { numRuns: long ? 4_000 : 150 },
      );
      expect(Math.min(met.acknowledged, met.decided, met.refused)).toBeGreaterThan(5);
    },
    patience,
  );
});

describe("a job that a kill left half done", () => {
  it("is not set aside where the disk does not let it be read at the next start, and is finished at the one after", async () => {
    const disk = new FakeDisk();
    const store = await furnished(disk, () => {});
    disk.onOperation = (_operation, _name, path) => {
      if (path.startsWith("people/")) throw diskError("EIO");
    };
    await expect(store.together((tx) => tx.people.put(samplePerson("p0", { name: "decided" })))).rejects.toBeInstanceOf(StoreError);
    const left = disk.afterKill();
    left.onOperation = (_operation, name, path) => {
      if (name === "read" && path.startsWith("intents/")) throw diskError("EIO");
    };
    await expect(open(left, () => {})).rejects.toMatchObject({ code: "store/disk-broken" });
    left.onOperation = () => {};
    const again = await open(left);
    expect((await again.people.get("p0"))?.name).toBe("decided");
    expect(again.maintenance.damages()).toEqual([]);
    await again.close();
  });
});

describe("a store that is closed while a job's file could be neither written nor taken back", () => {
  it.each([
    ["the disk is well again", false],
    ["the disk still refuses the job", true],
  ])("answers the next time as its documents say, where %s", async (_, refuses) => {
    const disk = new FakeDisk();
    const store = await furnished(disk, () => {});
    const refuse = (_operation: number, _name: string, path: string) => {
      if (path.startsWith("intents") || path.startsWith("people/")) throw diskError("EIO");
    };
    disk.onOperation = refuse;
    const renamed = store.together((tx) => tx.people.put(samplePerson("p0", { name: "decided" })));
    await expect(renamed).rejects.toBeInstanceOf(StoreError);
    if (!refuses) disk.onOperation = () => {};
    await store.close();
    disk.onOperation = () => {};
    const again = await open(disk.afterKill());
    await expectAgreement(again);
    expect((await again.people.get("p0"))?.name).toBe(refuses ? samplePerson("p0").name : "decided");
    await again.close();
  });
});

/** What a change from elsewhere may have changed is left out. */
function nameless(state: string): string {
  return state.replaceAll(/"name":"(before|after|meanwhile|Zeynep Şahin)"/g, '"name":""');
}

/** Whether the call did what was asked; an error that is not bearable is thrown. */
async function succeeds(call: Promise<unknown>, isBearable: (error: unknown) => boolean): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isBearable(error)) return false;
    throw error;
  }
}

function together(store: Store, deeds: readonly Deed[], mark: string): Promise<void> {
  return store.together(async (tx) => {
    for (const each of deeds) await act(tx, each, mark);
  });
}
