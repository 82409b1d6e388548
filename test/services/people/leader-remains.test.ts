import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { keepSettings, settings } from "~/process/settings.server";
import { changeMember } from "~/services/people/change-member.server";
import { eraseIdle } from "~/services/people/erase-idle.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { shownMember } from "~/services/people/shown-member.server";
import { toViewer, type Viewer } from "~/services/viewer";
import type { Account, Person } from "~/store/documents";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";
import { mulberry } from "../../kit/store/mulberry";

/** An attack has two hundred rounds of each pair; a run of all tests eight. */
const ROUNDS = process.env.GREENROOM_LONG === "1" ? 200 : 8;

const account: Account = { mail: "", password: "none", role: "leader", teams: [], epoch: 1, active: true };
const toLeader = (name: string): Person => ({
  id: name,
  subject: toSubjectId(`s-${name}`),
  name,
  level: "css1",
  createdAt: "2026-01-01T00:00:00.000Z",
  account: { ...account, mail: `${name}@greenroom.example` },
});
const [lea, udo] = [toLeader("lea"), toLeader("udo")];
const [asLea, asUdo] = [toViewer(lea), toViewer(udo)];

beforeEach(() => {
  furnish({});
  keepSettings({ ...settings(), retentionDays: 30 });
});

type Deed = (by: Viewer, other: Person, own: Person) => Promise<unknown>;
const change = (by: Viewer, whom: Person, to: { role?: string; active?: boolean }) => {
  const form = { name: whom.name, role: "leader", level: "css1", teams: "", active: true, ...to };
  return changeMember(by, whom.id, { ...form, shown: shownMember(whom, account), confirmed: "locks ends-leader" });
};

/** Everything by which a leader can stop being one who may sign in. */
const deeds: Record<string, Deed> = {
  "erase oneself": (by) => erasePerson(by, by.name),
  "demote oneself": (by, _, own) => change(by, own, { role: "trainee" }),
  "lock oneself": (by, _, own) => change(by, own, { active: false }),
  "demote the other": (by, other) => change(by, other, { role: "trainer" }),
  "lock the other": (by, other) => change(by, other, { active: false }),
  "demote and lock the other": (by, other) => change(by, other, { role: "trainee", active: false }),
  "erase the idle": () => eraseIdle(),
};

const pairs = Object.keys(deeds).flatMap((one) => Object.keys(deeds).map((other) => [one, other] as const));

test.each(pairs)("to %s while another leader does: %s; in every round a leader remains who may sign in", async (one, other) => {
  const dice = mulberry(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    keepStore(memoryStore());
    for (const person of [lea, udo]) await store().people.put(person);
    const late = async (deed: Deed | undefined, ...of: Parameters<Deed>) => {
      for (let ticks = Math.floor(dice() * 12); ticks > 0; ticks -= 1) await null;
      return deed?.(...of);
    };
    await Promise.all([late(deeds[one], asLea, udo, lea), late(deeds[other], asUdo, lea, udo)]);
    expect(await store().people.leaders(), `round ${round}`).not.toEqual([]);
  }
});
