import { draw } from "~/engine/play/draw";
import { type SubjectId, toSubjectId } from "~/engine/play/subject";
import { catalog } from "~/services/catalog/catalog.server";
import type { Person, Role } from "~/store/documents";
import { inParallel } from "~/store/in-parallel";
import type { Store } from "~/store/port";
import { sampleAuditEntry, sampleEntry, sampleReview, sampleSeal, sampleSitting } from "./samples";

const LEVEL = "css1";
const day = (n: number) => new Date(Date.UTC(2026, 0, 1, 9) + n * 86_400_000).toISOString();

/** A house with a history, written straight into a store: members with so many attempts and five sittings each, ten sittings that wait for reviewers, and a log of so many entries. */
export async function furnishLongHouse(
  store: Store,
  { attempts, entries }: { attempts: readonly number[]; entries: number },
): Promise<{ trainees: Person[]; trainer: Person; leader: Person }> {
  const trainees: Person[] = [];
  for (const many of attempts) {
    const trainee = await member(store, `trainee-${many}`, "trainee");
    trainees.push(trainee);
    await practise(store, subjectOf(trainee), many);
    for (let n = 0; n < 5; n += 1) await store.sittings.put(endedSitting(subjectOf(trainee), n));
  }
  for (let n = 0; n < 10; n += 1)
    await store.sittings.put(
      sampleSitting(`waiting-${n}`, {
        subject: toSubjectId(`other-${n}`),
        startedAt: day(n),
        endedAt: day(n),
        passed: true,
        reviews: n % 2 === 0 ? [sampleReview("first-reviewer")] : [],
      }),
    );
  const [trainer, leader] = [await member(store, "trainer", "trainer"), await member(store, "leader", "leader")];
  const people = [...trainees, trainer, leader].map(subjectOf);
  await inParallel(Array(entries).keys(), 64, (n) =>
    store.audit.append(
      sampleAuditEntry(`entry-${n}`, {
        at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
        who: people[n % people.length] ?? toSubjectId("nobody"),
        whom: people[(n + 1) % people.length],
        what: "signed-in",
      }),
    ),
  );
  return { trainees, trainer, leader };
}

async function member(store: Store, id: string, role: Role): Promise<Person> {
  const person: Person = {
    id,
    subject: toSubjectId(`subject-of-${id}`),
    name: `Robin ${id}`,
    level: LEVEL,
    createdAt: day(0),
    account: { mail: `${id}@greenroom.example`, password: "", role, teams: [], epoch: 1, active: true },
  };
  await store.people.put(person);
  return person;
}

function subjectOf({ id, subject }: Person): SubjectId {
  return subject ?? toSubjectId(id);
}

/** Ended attempts at the cases of the level in turn, two a day; one in a hundred goes on. */
async function practise(store: Store, subject: SubjectId, many: number): Promise<void> {
  const { entries, versions } = catalog();
  const open = [...entries.values()].filter(({ scenario }) => scenario.levels.includes(LEVEL));
  await inParallel(Array(many).keys(), 16, async (n) => {
    const entry = open[n % open.length];
    if (!entry) throw new Error("there is no case to play");
    const id = `${subject}-${n}`;
    await store.attempts.begin({
      id,
      subject,
      scenarioId: entry.scenario.id,
      versions: { scenario: entry.version.hash, limits: versions.limits.hash, model: versions.model.hash },
      level: LEVEL,
      mode: n % 3 === 0 ? "coached" : "solo",
      seed: n,
      ...draw(entry.scenario, LEVEL, n),
      startedAt: day(n / 2),
    });
    if (n % 100 === 99) return;
    await store.attempts.append(id, 1, sampleEntry(1), sampleSeal({ passed: n % 4 !== 0, faults: [], at: day(n / 2 + 0.01) }));
  });
}

/** One baseline, and gates that were not passed. */
function endedSitting(subject: SubjectId, n: number) {
  const at = day(30 * n);
  const base = { subject, startedAt: at, endedAt: at };
  return sampleSitting(`${subject}-${n}`, n === 0 ? { ...base, kind: "baseline" } : { ...base, passed: false });
}
