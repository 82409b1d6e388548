import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { acceptInvitation } from "~/services/door/accept-invitation.server";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { makeResetLink } from "~/services/door/make-reset-link.server";
import { resetPassword } from "~/services/door/reset-password.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { viewAudit } from "~/services/people/view-audit.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { viewReview } from "~/services/review/view-review.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { colleague, furnishGate, mark, passedSitting } from "../../kit/scenario/gate";

const DAY = 24 * 3_600_000;
let now: number;

beforeEach(() => {
  now = Date.UTC(2026, 10, 2, 9);
  keepClock(() => now);
  furnishGate();
  useStore(memoryStore());
});

const kinds = async (reviewers: readonly Viewer[], sittingId: string) => {
  const found: string[] = [];
  for (const one of reviewers) {
    const reviewed = await mark(one, sittingId);
    found.push(reviewed.kind === "refused" ? reviewed.because : reviewed.kind);
  }
  return found;
};

/** Makes a link for someone's account and uses it, as a leader can who wants to sign in as them. */
async function takeOver(leader: Viewer, member: Viewer): Promise<void> {
  const made = await makeResetLink(leader, member.personId);
  const changed = await resetPassword(made?.token ?? "", "another long one");
  if (!changed || "problem" in changed) throw new Error("the link did not work");
}

/** Someone who joins as a trainer by a leader's invitation. */
async function joined(leader: Viewer, mail: string): Promise<Viewer> {
  const made = await makeInvitation(leader, { role: "trainer", level: "css2", teams: "" });
  const form = { name: "Noor", mail, password: "long enough 1", claim: false };
  const accepted = await acceptInvitation(null, made?.token ?? "", form);
  if (!accepted || "problems" in accepted) throw new Error("nobody joined");
  const owner = (await store().people.all()).find(({ account }) => account?.mail === mail);
  if (!owner) throw new Error("nobody joined");
  return toViewer(owner);
}

test("a leader who sets the passwords of two trainers cannot sign off as both, and the log says that it was tried", async () => {
  const [leader, tom, yuki, rafael] = [
    await colleague("leader"),
    await colleague("trainer"),
    await colleague("trainer"),
    await colleague("trainer"),
  ];
  const sittingId = await passedSitting(await colleague());
  for (const trainer of [tom, yuki]) await takeOver(leader, trainer);
  expect(await kinds([tom, yuki, leader], sittingId)).toEqual(["kept", "not-independent", "not-independent"]);
  expect((await store().sittings.get(sittingId))?.reviews.map(({ hands }) => hands)).toEqual([[tom.subject, leader.subject]]);
  const shown = await viewReview(yuki, reviewIdOf(sittingId), "en");
  expect([shown?.state, shown?.isIndependent, shown?.conversations]).toEqual(["open", false, []]);
  const { rows } = await viewAudit(leader, { what: null, name: "" });
  expect(
    rows
      .filter(({ what }) => what === "review-refused")
      .map(({ who }) => who)
      .sort(),
  ).toEqual([yuki.name, leader.name].sort());
  expect(rows.some(({ after }) => after !== null && "text" in after && after.text === shown?.word)).toBe(true);
  // Someone else's hand decides.
  expect(await kinds([rafael], sittingId)).toEqual(["kept"]);
  expect((await store().sittings.get(sittingId))?.signedOff?.ready).toBe(true);
});

test("one forgotten password keeps nobody from reviewing, and its link does not reach back to what was marked before", async () => {
  const [leader, tom, yuki] = [await colleague("leader"), await colleague("trainer"), await colleague("trainer")];
  const one = await passedSitting(await colleague());
  await takeOver(leader, tom);
  expect(await kinds([tom, yuki], one)).toEqual(["kept", "kept"]);
  const other = await passedSitting(await colleague());
  expect(await kinds([yuki], other)).toEqual(["kept"]);
  await takeOver(leader, yuki);
  expect(await kinds([leader], other)).toEqual(["kept"]);
});

test("passwords that were set in the month before a sitting count, and those before that do not", async () => {
  for (const [days, expected] of [
    [29, ["kept", "not-independent"]],
    [31, ["kept", "kept"]],
  ] as const) {
    const [leader, tom, yuki] = [await colleague("leader"), await colleague("trainer"), await colleague("trainer")];
    for (const trainer of [tom, yuki]) await takeOver(leader, trainer);
    now += days * DAY;
    expect(await kinds([tom, yuki], await passedSitting(await colleague())), `${days} days`).toEqual(expected);
  }
});

test("who was invited since the sitting began signs with the hand that invited them; who was there before is taken for themselves", async () => {
  const leader = await colleague("leader");
  const before = [await joined(leader, "a@greenroom.example"), await joined(leader, "b@greenroom.example")];
  now += 60_000;
  const one = await passedSitting(await colleague());
  expect(await kinds(before, one)).toEqual(["kept", "kept"]);
  const other = await passedSitting(await colleague());
  const since = [await joined(leader, "c@greenroom.example"), await joined(leader, "d@greenroom.example")];
  expect(await kinds(since, other)).toEqual(["kept", "not-independent"]);
});

test("nobody signs for themselves through another's account, nor through a chain of links, nor by erasing the account in between", async () => {
  const [candidate, tom] = [await colleague("leader", "css1"), await colleague("trainer")];
  const own = await passedSitting(candidate);
  await takeOver(candidate, tom);
  expect(await kinds([tom], own)).toEqual(["not-independent"]);

  const [ines, lead, yuki, rafael] = [
    await colleague("leader"),
    await colleague("leader"),
    await colleague("trainer"),
    await colleague("trainer"),
  ];
  const sittingId = await passedSitting(await colleague());
  await takeOver(ines, lead);
  await takeOver(lead, yuki);
  await takeOver(ines, rafael);
  expect(await kinds([yuki, rafael], sittingId)).toEqual(["kept", "not-independent"]);
  expect(await erasePerson(yuki, yuki.name)).toEqual({ kind: "erased" });
  expect(await kinds([rafael], sittingId)).toEqual(["not-independent"]);
});
