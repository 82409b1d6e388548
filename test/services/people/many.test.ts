import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { keepClock } from "~/process/clock.server";
import { keepSettings } from "~/process/settings.server";
import { eraseIdle } from "~/services/people/erase-idle.server";
import { viewAudit } from "~/services/people/view-audit.server";
import { viewPeople } from "~/services/people/view-people.server";
import { toViewer } from "~/services/viewer";
import type { Person } from "~/store/documents";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import type { Store } from "~/store/port";
import { scenarioFolder } from "../../kit/scenario/folder";
import { sampleHead } from "../../kit/store/samples";

const PEOPLE = 5_000;
const IDLE = 7;
const DAY = 24 * 60 * 60_000;
const now = Date.parse("2026-06-01T12:00:00Z");
const ago = (days: number) => new Date(now - days * DAY).toISOString();

const account = { mail: "lea@greenroom.example", password: "none", role: "leader", teams: [], epoch: 1, active: true } as const;
const leader: Person = {
  ...{ id: "leader", subject: toSubjectId("subject-leader"), name: "Lea", level: "css1", createdAt: ago(900) },
  account: { ...account, teams: [] },
};

/** What was asked of the store, and how often, by the name of the question. */
let asked: Map<string, number>;

beforeEach(async () => {
  keepClock(() => now);
  keepSettings({
    dataDir: "nowhere",
    scenariosDir: scenarioFolder({}),
    sessionSecret: "a secret of thirty-two characters",
    retentionDays: 100,
  });
  asked = new Map();
  const store = memoryStore();
  await fill(store);
  useStore({
    ...store,
    people: counted("people", store.people),
    sessions: counted("sessions", store.sessions),
    audit: counted("audit", store.audit),
  });
});

/** Five thousand guests who joined long ago. A third was seen since, by a session, and a third played; all but a few of the others joined yesterday. */
async function fill(store: Store): Promise<void> {
  await store.people.put(leader);
  for (let number = 0; number < PEOPLE; number += 1) {
    const [id, subject] = [`person-${number}`, toSubjectId(`subject-${number}`)];
    const isNew = number % 3 === 2 && number > 3 * IDLE;
    await store.people.put({ id, subject, name: `Name ${number}`, level: "css1", createdAt: ago(isNew ? 1 : 800) });
    const seenAt = ago(number % 3 === 0 ? 3 : 300);
    await store.sessions.put({ id: `session-${number}`, personId: id, epoch: 0, startedAt: ago(800), seenAt });
    if (number % 3 === 1) await store.attempts.begin(sampleHead(`attempt-${number}`, subject, { startedAt: ago(2) }));
    await store.audit.append({ id: `entry-${number}`, at: ago(800 - number / 10), who: subject, what: "joined" });
  }
}

function counted<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get: (target, key, receiver) => {
      const found: unknown = Reflect.get(target, key, receiver);
      const question = `${name}.${String(key)}`;
      if (typeof found === "function") asked.set(question, (asked.get(question) ?? 0) + 1);
      return found;
    },
  });
}

test("retention asks about everyone at once, and erases the idle alone", async () => {
  expect(await eraseIdle()).toBe(IDLE);
  expect(Object.fromEntries(asked)).toEqual({ "people.all": 1, "sessions.lastSeen": 1, "people.get": IDLE, "audit.of": IDLE });
  expect(await eraseIdle()).toBe(0);
});

test("the log shows its newest entries and knows how many there are, without reading the others", async () => {
  const { rows, all } = await viewAudit(toViewer(leader), { what: null, name: "" });
  expect([rows.length, all, rows[0]?.who, rows.at(-1)?.who]).toEqual([100, PEOPLE, `Name ${PEOPLE - 1}`, `Name ${PEOPLE - 100}`]);
  expect(Object.fromEntries(asked)).toEqual({ "audit.newest": 1, "people.names": 1, "audit.count": 1 });
});

test("guests are no members, however many there are", async () => {
  expect((await viewPeople(toViewer(leader))).map(({ name }) => name)).toEqual(["Lea"]);
  expect(Object.fromEntries(asked)).toEqual({ "people.all": 1 });
});
