import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { acceptInvitation } from "~/services/door/accept-invitation.server";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { makeResetLink } from "~/services/door/make-reset-link.server";
import { noteSeen } from "~/services/door/note-seen.server";
import { removeExpiredTickets } from "~/services/door/remove-expired-tickets.server";
import { resetPassword, viewReset } from "~/services/door/reset-password.server";
import { signOutEverywhere } from "~/services/door/sign-out-everywhere.server";
import { viewInvitation } from "~/services/door/view-invitation.server";
import { addMember } from "~/services/operate/add-member.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, furnish, newcomer } from "../../kit/scenario/credit";

const DAY = 24 * 60 * 60_000;

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

const form = (name: string) => ({ name, mail: `${name}@greenroom.example`, password: "long enough 1", claim: true });
const leader = (): Promise<Viewer> => addMember(form("lea"), { role: "leader", level: "css1", teams: [] });

async function invitation(viewer: Viewer): Promise<string> {
  const made = await makeInvitation(viewer, { role: "trainee", level: "css1", teams: "North" });
  if (!made) throw new Error("there is no invitation");
  return made.token;
}

async function log(): Promise<string[]> {
  return (await store().audit.newest(100)).map(({ what }) => what).sort();
}

test("of two who take one invitation at once, one joins, and the other's address stays free", async () => {
  const by = await leader();
  const token = await invitation(by);
  const told = await Promise.all(["ada", "bo"].map((name) => acceptInvitation(null, token, form(name))));
  expect(told.filter((one) => one !== null && "session" in one)).toHaveLength(1);
  expect(told.filter((one) => one === null)).toHaveLength(1);
  expect((await store().people.all()).length).toBe(2);
  const other = told[0] === null ? "ada" : "bo";
  expect(await acceptInvitation(null, await invitation(by), form(other))).toHaveProperty("session");
  expect(await log()).toEqual(["first-leader", "invited", "invited", "joined", "joined"]);
});

test("a form with a mistake, or with an address that is taken, leaves the link as it was", async () => {
  const token = await invitation(await leader());
  expect(await acceptInvitation(null, token, { ...form("ada"), password: "short" })).toHaveProperty("problems");
  expect(await acceptInvitation(null, token, form("lea"))).toEqual({ problems: [{ field: "mail", code: "taken" }] });
  expect(await viewInvitation(null, token)).toEqual({
    ...{ role: "trainee", level: "css1", teams: ["North"], by: "lea", name: "", practiced: false },
  });
  expect((await store().people.all()).length).toBe(1);
  expect(await acceptInvitation(null, token, form("ada"))).toHaveProperty("session");
  expect(await viewInvitation(null, token)).toBeNull();
});

test("an invitation names whoever made it while they are there, and a guest's own name stands in its form", async () => {
  const by = await leader();
  const token = await invitation(by);
  expect(await viewInvitation(await newcomer("Mina"), token)).toMatchObject({ by: "lea", name: "Mina" });
  await store().together(async (tx) => {
    const lea = await tx.people.get(by.personId);
    if (lea?.account) await tx.people.put({ ...lea, account: { ...lea.account, active: false } });
  });
  expect(await viewInvitation(null, token)).toMatchObject({ by: null, name: "" });
});

test("who joins while another sends the same link with a mistake is not told that it is spent", async () => {
  const by = await leader();
  for (const [round, wrong] of [{ password: "short" }, { mail: "lea@greenroom.example" }].entries()) {
    const token = await invitation(by);
    const [mistaken, right] = [{ ...form("eve"), ...wrong }, form(`ada${round}`)];
    const told = await Promise.all([mistaken, right, mistaken].map((one) => acceptInvitation(null, token, one)));
    expect(told[1]).toHaveProperty("session");
  }
});

test("a guest takes along what they practiced, if they want to", async () => {
  const by = await leader();
  for (const claim of [true, false]) {
    const guest = await newcomer("Gast");
    await begun(guest);
    const token = await invitation(by);
    expect((await viewInvitation(guest, token))?.practiced).toBe(true);
    const joined = await acceptInvitation(guest, token, { ...form(`gast${claim}`), claim });
    const viewer = joined && "session" in joined ? await noteSeen(joined.session) : null;
    expect([viewer?.standing, viewer?.subject === guest.subject, viewer?.personId === guest.personId]).toEqual(["trainee", claim, claim]);
  }
});

test("a reset link works once, and not after anything else ended the member's sessions", async () => {
  const by = await leader();
  const member = await addMember(form("tom"), { role: "trainee", level: "css1", teams: [] });
  const link = async () => (await makeResetLink(by, member.personId))?.token ?? "";
  expect(await makeResetLink(by, "nobody")).toBeNull();
  const [one, other] = [await link(), await link()];
  expect(await resetPassword(one, "short")).toEqual({ problem: "too-short" });
  const told = await Promise.all([one, other, one].map((token) => resetPassword(token, "long enough 2")));
  expect(told.filter((each) => each !== null)).toHaveLength(1);
  expect([await viewReset(one), await viewReset(other)]).toEqual([null, null]);
  const third = await link();
  expect(await viewReset(third)).toEqual({ mail: "tom@greenroom.example" });
  await signOutEverywhere(member);
  expect([await viewReset(third), await resetPassword(third, "long enough 3")]).toEqual([null, null]);
  expect((await log()).filter((what) => what === "password-reset")).toHaveLength(1);
});

test("a link that was too old once stays shut, whatever the clock says after a restart", async () => {
  let at = Date.parse("2026-01-01T12:00:00Z");
  keepClock(() => at);
  const by = await leader();
  const [old, young] = [await invitation(by), await invitation(by)];
  at += 8 * DAY;
  const later = await invitation(by);
  expect([await removeExpiredTickets(), await removeExpiredTickets()]).toEqual([2, 0]);
  keepClock(() => at - 5 * DAY);
  for (const token of [old, young]) expect(await acceptInvitation(null, token, form("ada"))).toBeNull();
  expect(await acceptInvitation(null, later, form("ada"))).toHaveProperty("session");
});
