import { beforeEach, expect, test } from "vitest";
import { limitsOf } from "~/engine/limits/schema";
import { replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import { toSeal } from "~/engine/scoring/seal";
import { keepClock } from "~/process/clock.server";
import { keepSettings } from "~/process/settings.server";
import { careerRecord } from "~/services/career/career-record.server";
import { settleOverdue } from "~/services/career/settle-overdue.server";
import { catalog } from "~/services/catalog/catalog.server";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { addMember } from "~/services/operate/add-member.server";
import { checkData } from "~/services/operate/check-data.server";
import { playLine } from "~/services/operate/play-line.server";
import { changeMember } from "~/services/people/change-member.server";
import { viewMember } from "~/services/people/view-people.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { folderOn, type OtherLadder, otherLadders } from "../../kit/scenario/ladders";
import { bestTestLine, sit } from "../../kit/scenario/rise";

const cases = ["cold-house", "ice-cream-bread", "wrong-size", "the-loop"];
/** Those of them that ask what level they are played at. */
const leveled = ["cold-house", "the-loop"];

function ladderNamed(name: string): OtherLadder {
  const found = otherLadders.find((one) => one.name === name);
  if (!found) throw new Error(`there is no ladder of ${name}`);
  return found;
}

const before = ladderNamed("seven levels");
const renamed = ladderNamed("renamed levels");

/** From now on the installation has this ladder. */
function use(ladder: OtherLadder): void {
  keepSettings({ dataDir: "nowhere", scenariosDir: folderOn(ladder, cases), sessionSecret: "a secret of thirty-two characters" });
  expect(catalog().problems).toEqual([]);
}

async function guest(level: string): Promise<Viewer> {
  const joined = await joinAsGuest({ name: "Ada", level });
  if ("problems" in joined) throw new Error(JSON.stringify(joined.problems));
  return joined.viewer;
}

async function seenToday({ personId }: Viewer): Promise<Viewer> {
  const person = await store().people.get(personId);
  if (!person) throw new Error("nobody is there");
  return toViewer(person);
}

/** Starts a case, and says how it is best played. */
async function begin(viewer: Viewer, scenarioId: string): Promise<{ attemptId: string; line: string[] }> {
  const started = await startAttempt(viewer, { scenarioId, mode: "solo", seed: 1 });
  if (!("attemptId" in started)) throw new Error(started.problem);
  const head = (await store().attempts.get(started.attemptId))?.head;
  const line = bestTestLine(scenarioId, head?.variant ?? "", viewer.level)?.choices ?? [];
  return { attemptId: started.attemptId, line };
}

async function played(viewer: Viewer, scenarioId: string): Promise<string> {
  const { attemptId, line } = await begin(viewer, scenarioId);
  await playLine(viewer, attemptId, line);
  return attemptId;
}

beforeEach(() => {
  keepClock(() => Date.UTC(2026, 10, 2, 9));
  useStore(memoryStore());
  use(before);
});

test.each(leveled)(
  "%s, begun before the levels were renamed, is played by the rules of then, and counts under the new name",
  async (scenarioId) => {
    const viewer = await guest(scenarioId === "the-loop" ? "css2" : "css1");
    // Nothing is played before the rename, so that no rules are remembered: it is as if the process had started anew.
    const { attemptId, line } = await begin(viewer, scenarioId);
    const { entries, limits, model } = catalog();
    const scenario = entries.get(scenarioId)?.scenario;
    if (!scenario) throw new Error(`there is no ${scenarioId}`);
    const then = toRules(scenario, limitsOf(limits, viewer.level), model);
    use(renamed);
    const today = await seenToday(viewer);
    expect(today.level).toBe(viewer.level === "css1" ? "bronze" : "silver");
    await playLine(today, attemptId, line);
    const { head, log, seal } = await attemptOf(attemptId);
    expect(seal).toMatchObject({ ...toSeal(then, replay(then, head.facts, head.mode, log), ""), at: expect.any(String) });
    expect((await rulesOf(head, "en")).scenario).toEqual(then.scenario);
    expect((await careerRecord(today)).evidence).toMatchObject([{ level: today.level, passed: true, current: true }]);
    expect(await checkData()).toMatchObject({ attempts: 1, sealed: 1, disagreements: [], strayLevels: [] });
  },
);

test("one version of a case is played on both ladders, each attempt by the names of the limits that it names", async () => {
  const first = await attemptOf(await played(await guest("css1"), "cold-house"));
  use(renamed);
  const second = await attemptOf(await played(await guest("bronze"), "cold-house"));
  expect(second.head).toMatchObject({ level: "bronze", variant: first.head.variant });
  expect(second.head.versions.scenario).toBe(first.head.versions.scenario);
  expect(second.seal).toEqual(first.seal);
});

test("what a version keeps has the names that its author wrote, whatever the ladder calls them", async () => {
  use(renamed);
  expect(catalog().entries.get("cold-house")?.scenario.levels).toEqual(["bronze", "silver"]);
  const { head } = await attemptOf(await played(await guest("bronze"), "cold-house"));
  expect((await store().versions.get(head.versions.scenario))?.content).toMatchObject({ levels: ["css1", "css2"] });
});

test("a sitting that began before the rename is finished by its own rules, and opens the level of today's name", async () => {
  const viewer = await guest("css1");
  const sittingId = await sit(viewer, "opening", "baseline");
  const at = new Date().toISOString();
  await store().sittings.change(
    sittingId,
    (stored) => stored && { ...stored, kind: "gate", passed: true, signedOff: { at, ready: true, by: [] } },
  );
  use(renamed);
  await settleOverdue();
  expect((await store().people.get(viewer.personId))?.level).toBe("silver");
});

test("whoever stands at a level that is gone practises at the lowest until a leader chooses one, and nothing stored is changed", async () => {
  const account = (name: string, role: "trainee" | "leader", level: string) =>
    addMember({ name, mail: `${name}@greenroom.example`, password: "a quiet greenroom" }, { role, level, teams: [] });
  const [member, leader] = [await account("Mina", "trainee", "css3"), await account("Ines", "leader", "senior")];
  use(ladderNamed("three levels"));
  expect((await seenToday(member)).level).toBe("agent");
  expect((await seenToday(leader)).level).toBe("expert");
  expect((await store().people.get(member.personId))?.level).toBe("css3");
  expect(await viewMember(leader, member.personId)).toMatchObject({ level: "css3" });
  expect(await checkData()).toMatchObject({ strayLevels: [{ level: "css3", people: 1 }] });
  const form = { name: "Mina", role: "trainee", teams: "", active: true };
  const shown = (await viewMember(leader, member.personId))?.shown ?? "";
  expect(await changeMember(leader, member.personId, { ...form, level: "css3", shown })).toEqual({
    kind: "problem",
    code: "unknown-value",
  });
  expect(await changeMember(leader, member.personId, { ...form, level: "expert", shown })).toEqual({ kind: "changed" });
  expect((await seenToday(member)).level).toBe("expert");
});

async function attemptOf(id: string) {
  const attempt = await store().attempts.get(id);
  if (!attempt) throw new Error("the attempt is gone");
  return attempt;
}
