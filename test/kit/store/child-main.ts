import { StoreError } from "~/store/errors";
import { openFiles } from "~/store/files/open";
import { sampleAuditEntry, sampleEntry, sampleHead, samplePerson, sampleReflection, sampleSeal, sampleSession } from "./samples";

const [folder = "", task = "idle"] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** One trainee after the other, for ever; what is said was acknowledged before. */
async function work(store: Awaited<ReturnType<typeof openFiles>>, worker: number): Promise<void> {
  for (let count = 0; ; count++) {
    const id = `w${worker}-${process.pid}-${count}`;
    await store.attempts.begin(sampleHead(id, `person-${worker}`));
    say(`${id} 0`);
    for (let turn = 1; turn <= 12; turn++) {
      await store.attempts.append(id, turn, sampleEntry(turn), turn === 12 ? sampleSeal() : undefined);
      say(`${id} ${turn}`);
    }
    await store.attempts.reflect(id, sampleReflection());
    say(`${id} 13`);
    await store.together(async (tx) => {
      await tx.sessions.put(sampleSession(id, `person-${worker}`));
      await tx.people.put(samplePerson(`person-${worker}`, { name: id }));
      await tx.audit.append(sampleAuditEntry(id));
    });
    say(`${id} 14`);
  }
}

try {
  const store = await openFiles(folder, (error) => say(`failed ${String(error)}`));
  say("open");
  setInterval(() => {}, 1_000);
  if (task === "work") await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((worker) => work(store, worker)));
} catch (error) {
  say(error instanceof StoreError ? `${error.code} ${error.message}` : `failed ${String(error)}`);
}
