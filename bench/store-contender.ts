import { join } from "node:path";
import * as z from "zod";
import { nodeDisk } from "~/store/files/disk/disk-node";
import { openFolder } from "~/store/files/folder-store";
import { sampleEntry, sampleHead, sampleSeal } from "../test/kit/store/samples";
import { BareJournal } from "./bare-journal";
import { answer } from "./child";

/** So many turns, by so many trainees, each of whom waits for a turn before the next one. */
const question = z.object({ atOnce: z.int(), turns: z.int() });
const turnsAnAttempt = 12;

/** What takes turns: `prepare` begins attempts and `settle` clears up behind them, both outside of the clock. */
interface Contender {
  prepare(ids: readonly string[]): Promise<void>;
  turn(id: string, number: number): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

async function filesStore(folder: string): Promise<Contender> {
  const store = await openFolder(nodeDisk(folder), folder, fail);
  return {
    prepare: async (ids) => void (await Promise.all(ids.map((id) => store.attempts.begin(sampleHead(id, "person-1"))))),
    turn: async (id, number) => {
      const appended = await store.attempts.append(id, number, sampleEntry(number), number === turnsAnAttempt ? sampleSeal() : undefined);
      if (!appended.stored) throw new Error(`turn ${number} of ${id} was not stored`);
    },
    settle: () => store.compact(),
    close: () => store.close(),
  };
}

async function bareJournal(folder: string): Promise<Contender> {
  const journal = await BareJournal.open(join(folder, "bare.log"));
  return {
    prepare: async () => {},
    turn: (id, number) =>
      journal.append(JSON.stringify(["t", id, number, sampleEntry(number), ...(number === turnsAnAttempt ? [sampleSeal()] : [])])),
    settle: async () => {},
    close: async () => {},
  };
}

function fail(error: unknown): never {
  throw error;
}

const [kind, folder = ""] = process.argv.slice(2);
const contender = kind === "bare" ? await bareJournal(folder) : await filesStore(folder);
let sample = 0;

answer(
  async (asked) => {
    const { atOnce, turns } = question.parse(asked);
    sample += 1;
    const attempts = Math.ceil(turns / turnsAnAttempt / atOnce);
    const theirs = Array.from({ length: atOnce }, (_, who) => Array.from({ length: attempts }, (_, index) => `s${sample}-${who}-${index}`));
    await contender.prepare(theirs.flat());
    const start = process.hrtime.bigint();
    await Promise.all(theirs.map(play));
    const ns = Number(process.hrtime.bigint() - start);
    await contender.settle();
    return ns / (atOnce * attempts * turnsAnAttempt);
  },
  () => contender.close(),
);

async function play(ids: readonly string[]): Promise<void> {
  for (const id of ids) for (let number = 1; number <= turnsAnAttempt; number++) await contender.turn(id, number);
}
