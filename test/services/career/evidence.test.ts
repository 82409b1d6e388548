import { beforeEach, expect, test } from "vitest";
import { firstPlays } from "~/engine/career/evidence";
import { keepClock } from "~/process/clock.server";
import { evidenceOf } from "~/services/career/evidence.server";
import { acceptInvitation } from "~/services/door/accept-invitation.server";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { signIn } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, CREDIT, furnish, newcomer, solved, take } from "../../kit/scenario/credit";
import { colleague } from "../../kit/scenario/gate";
import { ownData } from "../../kit/scenario/own-data";

let clock = Date.UTC(2026, 10, 2, 9);
beforeEach(() => {
  clock = Date.UTC(2026, 10, 2, 9);
  keepClock(() => {
    clock += 1_000;
    return clock;
  });
  furnish();
  useStore(memoryStore());
});

/** How many solo passes are the person's first meetings with their variants. */
async function counted(viewer: Viewer): Promise<number> {
  const evidence = await evidenceOf(viewer, await store().attempts.summaries({ subject: viewer.subject }));
  return firstPlays(evidence).filter(({ solo, passed }) => solo && passed).length;
}

async function asMember(viewer: Viewer): Promise<Viewer> {
  return toViewer((await store().people.get(viewer.personId)) ?? expect.fail("nobody"));
}

/** Another attempt at the same variant, which has begun and in which nothing was played. */
async function twin(viewer: Viewer, of: string, id: string, mode: "solo" | "coached" = "solo"): Promise<string> {
  const head = (await store().attempts.get(of))?.head ?? expect.fail("it is gone");
  await store().attempts.begin({ ...head, id, mode, subject: viewer.subject, startedAt: new Date(clock).toISOString() });
  return id;
}

async function solve(viewer: Viewer, attemptId: string): Promise<void> {
  await take(viewer, attemptId, "I'm sorry.", 1);
  await take(viewer, attemptId, "Give a credit", 2, "40");
  expect(await take(viewer, attemptId, "Solve it", 3)).toMatchObject({ kind: "taken", ended: true });
}

test("a pass beside an empty twin, as two starts at once once made, counts; it still does when the twin is played later", async () => {
  const viewer = await newcomer();
  const first = await begun(viewer);
  const empty = await twin(viewer, first, "an-empty-twin");
  const before = await twin(viewer, first, "0-began-at-once");
  await solve(viewer, first);
  expect(await counted(viewer)).toBe(1);
  await solve(viewer, empty);
  await solve(viewer, before);
  expect(await counted(viewer)).toBe(1);
});

test("a twin with hints has shown the variant as soon as it began, and one without them once something was played in it", async () => {
  const [helped, played] = [await newcomer("Ada"), await newcomer("Ben")];
  const first = await begun(helped);
  await twin(helped, first, "with-hints", "coached");
  await solve(helped, first);
  expect(await counted(helped)).toBe(0);
  const other = await begun(played);
  const beside = await twin(played, other, "beside");
  await take(played, other, "I'm sorry.", 1);
  await take(played, beside, "I'm sorry.", 1);
  await take(played, other, "Give a credit", 2, "40");
  await take(played, other, "Solve it", 3);
  expect(await counted(played)).toBe(0);
});

test("what was only opened is no evidence at all", async () => {
  const viewer = await newcomer();
  await begun(viewer);
  expect(await evidenceOf(viewer, await store().attempts.summaries({ subject: viewer.subject }))).toEqual([]);
});

test("a variant that someone met as a guest is met as a member: joined without their attempts, or signed in from the guest", async () => {
  const leader = await colleague("leader");
  const made = await makeInvitation(leader, { role: "trainee", level: "css1", teams: "" });
  const guest = await newcomer();
  await begun(guest, "coached");
  const account = { name: "Kim", mail: "kim@greenroom.example", password: "long enough 1" };
  const joined = await acceptInvitation(guest, made?.token ?? "", { ...account, claim: false });
  expect(joined).toHaveProperty("session");
  const kim = (await store().people.all()).find(({ account: at }) => at?.mail === account.mail) ?? expect.fail("nobody joined");
  expect(kim.id).not.toBe(guest.personId);
  await solved(toViewer(kim));
  expect(await counted(toViewer(kim))).toBe(0);

  const form = { name: "Kai", mail: "kai@greenroom.example", password: "long enough 1" };
  const member = await addMember(form, { role: "trainee", level: "css1", teams: [] });
  const other = await newcomer("Someone");
  await startAttempt(other, { scenarioId: CREDIT, mode: "coached", seed: 7 });
  expect(await signIn(form, { place: "", device: "", guest: other })).toHaveProperty("session");
  await solved(await asMember(member));
  expect(await counted(await asMember(member))).toBe(0);
  // They may know that it is kept, and not which variant it was.
  const told = JSON.stringify((await ownData(await asMember(member))).person);
  expect([told.includes('"met":[{"scenarioId":"credit-case"'), told.includes("only")]).toEqual([true, false]);
});

test("nobody but a guest brings meetings along, and a wrong password brings none", async () => {
  const form = { name: "Kai", mail: "kai@greenroom.example", password: "long enough 1" };
  const member = await addMember(form, { role: "trainee", level: "css1", teams: [] });
  const colleagueOfTheirs = await colleague();
  await begun(colleagueOfTheirs, "coached");
  await signIn(form, { place: "", device: "", guest: colleagueOfTheirs });
  const guest = await newcomer();
  await begun(guest, "coached");
  await signIn({ ...form, password: "wrong" }, { place: "", device: "", guest });
  expect((await asMember(member)).met).toEqual([]);
});
