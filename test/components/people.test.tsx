import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { AuditLog } from "~/components/people/audit-log";
import { MemberPage } from "~/components/people/member-page";
import { People } from "~/components/people/people";
import type { AuditRow } from "~/views/audit";
import type { MemberPageView } from "~/views/people";
import { showPage } from "../kit/e2e/show-page";

const mina: MemberPageView = {
  id: "p1",
  name: "Mina Roth",
  mail: "mina@example.org",
  role: "trainee",
  level: "css2",
  teams: ["North", "South"],
  active: true,
  shown: "mark",
};

test("a leader sees everyone by name, and who cannot sign in, and invites", async () => {
  const { sent } = await showPage(<People members={[{ ...mina, id: "p2", name: "Ola", active: false }, mina]} leads />);
  const [first, second] = screen.getAllByRole("listitem");
  expect(first).toHaveTextContent("Mina RothTrainee · CSS2 · North, South");
  expect(first).not.toHaveTextContent("sign-in turned off");
  expect(second).toHaveTextContent("sign-in turned off");
  expect(screen.getByRole("link", { name: "Mina Roth" })).toHaveAttribute("href", "/people/p1");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Role" }), "Trainer");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Level" }), "Customer Support Engineer");
  await userEvent.type(screen.getByRole("textbox", { name: "Teams" }), "North");
  await userEvent.click(screen.getByRole("button", { name: "Create the link" }));
  expect(sent).toEqual([{ role: "trainer", level: "cse", teams: "North" }]);
});

test("a link that was made is announced, to be sent", async () => {
  await showPage(<People members={[mina]} leads link="https://here/invitations/abc" />);
  expect(screen.getByRole("alert")).toHaveTextContent("Send this link. It's shown only once:https://here/invitations/abc");
});

test("a trainer sees their own people, or that there are none, and invites nobody", async () => {
  await showPage(<People members={[]} leads={false} />);
  expect(screen.getByText("The people on your teams.")).toBeVisible();
  expect(screen.getByText("No one yet.")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a leader changes a member, and makes a link for a new password", async () => {
  const { sent } = await showPage(<MemberPage member={mina} leads />);
  expect(screen.getByText(/mina@example\.org/)).toBeVisible();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Role" }), "Leader");
  await userEvent.click(screen.getByRole("checkbox", { name: "Can sign in" }));
  await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
  await userEvent.click(screen.getByRole("button", { name: "Create a link" }));
  expect(sent).toEqual([{ shown: "mark", role: "leader", level: "css2", teams: "North, South", intent: "change" }, { intent: "reset" }]);
});

test.each([
  [{ changed: true }, "Saved, and recorded in the log."],
  [{ problem: "last-leader" }, /This is the only leader\..*Nothing was changed/],
  [{ problem: "unknown-value" }, /no longer exists/],
  [{ link: "https://here/resets/abc" }, /works once, within a day.*https:\/\/here\/resets\/abc/],
] as const)("what came of a change is announced: %j", async (answer, words) => {
  await showPage(<MemberPage member={mina} leads {...answer} />);
  expect(screen.getByRole("alert")).toHaveTextContent(words);
});

test("an old page is told so, with who the member is by now, and keeps what was typed", async () => {
  const stale = { role: "leader", level: "cse", teams: "East", active: false };
  const { sent } = await showPage(<MemberPage member={{ ...mina, shown: "newer" }} leads stale={stale} />);
  expect(screen.getByRole("alert")).toHaveTextContent(
    "nothing was saved. They're now:Trainee · Customer Support Specialist 2 · North, South · can sign in",
  );
  await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
  expect(sent).toEqual([{ shown: "newer", role: "leader", level: "cse", teams: "East", intent: "change" }]);
});

test("a member without permission to sign in gets no link, and a trainer sees neither address nor form", async () => {
  const { unmount } = await showPage(<MemberPage member={{ ...mina, active: false }} leads />);
  expect(screen.getByRole("checkbox", { name: "Can sign in" })).not.toBeChecked();
  expect(screen.queryByRole("button", { name: "Create a link" })).toBeNull();
  unmount();
  await showPage(<MemberPage member={mina} leads={false} />);
  expect(screen.queryByText(/mina@example\.org/)).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});

test("the log tells who did what to whom, with values in words, and another version's entries by their code", async () => {
  const at = "2026-03-01T09:05:00.000Z";
  const rows: AuditRow[] = [
    { id: "1", at, who: "Ines", what: "role", whom: "Mina", before: { role: "trainee" }, after: { role: "trainer" } },
    { id: "2", at, who: "Ines", what: "level", whom: "Mina", before: { level: "css1" }, after: { level: "gone" } },
    { id: "3", at, who: "Ines", what: "active", whom: "Mina", before: { yes: true }, after: { yes: false } },
    { id: "4", at, who: null, what: "erased", whom: null, before: null, after: null },
    { id: "5", at, who: "Ines", what: { code: "flew-away" }, whom: null, before: null, after: { text: "North" } },
    { id: "6", at, who: null, what: "sign-ins-tried", whom: "Ines", before: null, after: { text: "5" } },
  ];
  await showPage(<AuditLog rows={rows} all={12_000} held={2} />);
  expect(screen.getByText(/What happened in 2 sittings is held back until they have been decided/)).toBeVisible();
  expect(screen.getByText(/6 of 12,000 entries/)).toBeVisible();
  const shown = within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].slice(1).map(({ textContent }) => textContent));
  expect(shown).toEqual([
    ["Ines", "changed the role", "Mina", "Trainee", "Trainer"],
    ["Ines", "changed the level", "Mina", "CSS1", "gone"],
    ["Ines", "changed whether they can sign in", "Mina", "yes", "no"],
    ["someone whose data was erased", "erased their data", "–", "–", "–"],
    ["Ines", "flew-away", "–", "–", "North"],
    ["someone who wasn't signed in", "kept trying to sign in to this account. Tries so far:", "Ines", "–", "5"],
  ]);
});
