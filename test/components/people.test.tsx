import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Certificates } from "~/components/career/certificates";
import { AuditLog } from "~/components/people/audit-log";
import { MemberPage } from "~/components/people/member-page";
import { People } from "~/components/people/people";
import type { AuditRow } from "~/views/audit";
import type { IssuedCertificate } from "~/views/certificate";
import type { MemberPageView } from "~/views/people";
import type { PoolView } from "~/views/pool";
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
  const { sent } = await showPage(<People members={[{ ...mina, id: "p2", name: "Ola", active: false }, mina]} leads pools={[]} />);
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
  await showPage(<People members={[mina]} leads pools={[]} link="https://here/invitations/abc" />);
  expect(screen.getByRole("alert")).toHaveTextContent("Send this link. It's shown only once:https://here/invitations/abc");
});

test("a trainer sees their own people, or that there are none, and invites nobody", async () => {
  await showPage(<People members={[]} leads={false} pools={[]} />);
  expect(screen.getByText("The people on your teams.")).toBeVisible();
  expect(screen.getByText("No one yet.")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a leader changes a member, and makes a link for a new password", async () => {
  const { sent } = await showPage(<MemberPage member={mina} leads certificates={[]} />);
  expect(screen.getByText(/mina@example\.org/)).toBeVisible();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Role" }), "Leader");
  await userEvent.click(screen.getByRole("checkbox", { name: "Can sign in" }));
  await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
  await userEvent.click(screen.getByRole("button", { name: "Create a link" }));
  expect(sent).toEqual([
    { shown: "mark", name: "Mina Roth", role: "leader", level: "css2", teams: "North, South", intent: "change" },
    { intent: "reset" },
  ]);
});

test.each([
  [{ changed: true }, "Saved, and recorded in the log."],
  [{ problem: "last-leader" }, /This is the only leader\..*Nothing was changed/],
  [{ problem: "unknown-value" }, /no longer exists/],
  [{ link: "https://here/resets/abc" }, /works once, within a day.*https:\/\/here\/resets\/abc/],
] as const)("what came of a change is announced: %j", async (answer, words) => {
  await showPage(<MemberPage member={mina} leads certificates={[]} {...answer} />);
  expect(screen.getByRole("alert")).toHaveTextContent(words);
});

test("an old page is told so, with who the member is by now, and keeps what was typed", async () => {
  const stale = { name: "Mina Rot", role: "leader", level: "cse", teams: "East", active: false };
  const { sent } = await showPage(<MemberPage member={{ ...mina, shown: "newer" }} leads certificates={[]} stale={stale} />);
  expect(screen.getByRole("alert")).toHaveTextContent(
    "nothing was saved. They're now:Trainee · Customer Support Specialist 2 · North, South · can sign in",
  );
  await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
  expect(sent).toEqual([{ shown: "newer", name: "Mina Rot", role: "leader", level: "cse", teams: "East", intent: "change" }]);
});

test("a grave change is asked about, in place of the form, and goes out again with the answer", async () => {
  const given = { name: "Mina Roth", role: "leader", level: "css2", teams: "", active: false };
  const { sent } = await showPage(<MemberPage member={mina} leads certificates={[]} asks={["locks", "makes-leader"]} given={given} />);
  expect(screen.getByRole("alert")).toHaveTextContent(/Mina Roth will be signed out right away.*see and change everyone, including you/);
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(screen.getByRole("link", { name: "Leave everything as it is" })).toHaveAttribute("href", "/here");
  await userEvent.click(screen.getByRole("button", { name: "Yes, save these changes" }));
  const asked = { shown: "mark", confirmed: "locks makes-leader", name: "Mina Roth", role: "leader", level: "css2", teams: "" };
  expect(sent).toEqual([{ ...asked, intent: "change" }]);
});

test("a name that is none is told at its field", async () => {
  const given = { name: "", role: "trainee", level: "css2", teams: "", active: true };
  await showPage(<MemberPage member={mina} leads certificates={[]} problem="name-missing" given={given} />);
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription("Please enter a name. Nothing was changed.");
  expect(screen.getAllByRole("alert")).toHaveLength(1);
});

test("a leader finds a person's certificates and what the log says of them on their page, and everyone's on one page", async () => {
  const at = "2026-03-01T09:05:00.000Z";
  const held: IssuedCertificate = { id: "c1", name: "Mina Roth", level: "css2", at, state: "valid", personId: "p1" };
  const { unmount } = await showPage(<MemberPage member={mina} leads certificates={[held]} />);
  const region = within(screen.getByRole("region", { name: "Certificates" }));
  expect(region.getByRole("link", { name: "Customer Support Specialist 2" })).toHaveAttribute("href", "/certificates/c1");
  expect(screen.getByRole("link", { name: "What the log says about Mina Roth" })).toHaveAttribute("href", "/audit?name=Mina+Roth");
  unmount();
  const all: IssuedCertificate[] = [held, { ...held, id: "c2", name: "Ola", state: "revoked", personId: null }];
  await showPage(<Certificates certificates={all} />);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Mina Roth · Customer Support Specialist 2March 1, 2026Their page",
    "Ola · Customer Support Specialist 2March 1, 2026revoked",
  ]);
});

test("a member without permission to sign in gets no link, and a trainer sees neither address nor form", async () => {
  const { unmount } = await showPage(<MemberPage member={{ ...mina, active: false }} leads certificates={[]} />);
  expect(screen.getByRole("checkbox", { name: "Can sign in" })).not.toBeChecked();
  expect(screen.queryByRole("button", { name: "Create a link" })).toBeNull();
  unmount();
  await showPage(<MemberPage member={mina} leads={false} certificates={[]} />);
  expect(screen.queryByText(/mina@example\.org/)).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});

const log = {
  rows: [],
  all: 12_000,
  held: 0,
  asked: { what: null, name: "" },
  whats: ["role", "level"],
  older: null,
  isNewest: true,
} as const;

test("the log leads to older entries and back, and to its files, with the same filter", async () => {
  await showPage(<AuditLog {...log} rows={[]} asked={{ what: "role", name: "Mina R" }} older="e7" isNewest={false} />);
  expect(screen.getByRole("combobox", { name: "What happened" })).toHaveDisplayValue("changed the role");
  expect(screen.getByRole("textbox", { name: "Name of the person" })).toHaveValue("Mina R");
  const links = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
  expect(links).toEqual([
    ["Show everything", "/audit"],
    ["Newest entries", "/audit?what=role&name=Mina+R"],
    ["Older entries", "/audit?what=role&name=Mina+R&before=e7"],
    ["Download as CSV", "/audit/log.csv?what=role&name=Mina+R"],
    ["Download as JSON", "/audit/log.json?what=role&name=Mina+R"],
  ]);
  expect(screen.getByText("No entry matches.")).toBeVisible();
});

test("the log tells who did what to whom, with values in words, and another version's entries by their code", async () => {
  const at = "2026-03-01T09:05:00.000Z";
  const rows: AuditRow[] = [
    { id: "1", at, who: "Ines", what: "role", whom: "Mina", before: { role: "trainee" }, after: { role: "trainer" } },
    { id: "2", at, who: "Ines", what: "level", whom: "Mina", before: { level: "css1" }, after: { level: "gone" } },
    { id: "3", at, who: "Ines", what: "active", whom: "Mina", before: { yes: true }, after: { yes: false } },
    { id: "4", at, who: null, what: "erased", whom: null, before: null, after: null },
    { id: "5", at, who: "Ines", what: { code: "flew-away" }, whom: null, before: null, after: { text: "North" } },
    { id: "7", at, who: "Mina", what: "joined", whom: "Ines", before: null, after: { role: "trainee" } },
    { id: "8", at, who: "Mina", what: "joined", whom: null, before: null, after: { role: "trainee" } },
    { id: "6", at, who: null, what: "sign-ins-tried", whom: "Ines", before: null, after: { text: "5" } },
  ];
  await showPage(<AuditLog {...log} rows={rows} held={2} />);
  expect(screen.getByText(/What happened in 2 sittings is held back until they have been decided/)).toBeVisible();
  expect(screen.getByText(/12,000 entries/)).toBeVisible();
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
    ["Mina", "joined, invited by Ines", "–", "–", "Trainee"],
    ["Mina", "joined", "–", "–", "Trainee"],
    ["someone who wasn't signed in", "kept trying to sign in to this account. Tries so far:", "Ines", "–", "5"],
  ]);
});

const pool: PoolView = {
  opens: "css2",
  variants: 44,
  cases: 12,
  least: 10,
  ahead: 12,
  teams: [
    { team: "North", unknown: 12, sittings: 2, retired: 0, lacks: [] },
    { team: "South", unknown: 12, sittings: 12, retired: 1, lacks: [] },
  ],
};
const low: PoolView["teams"][number] = {
  team: null,
  unknown: 8,
  sittings: 0,
  retired: 3,
  lacks: [
    { competency: "tone", variants: 2 },
    { competency: "authority", variants: 1 },
  ],
};

test("for a leader, each team has how new the gate's cases are to it, and for how long", async () => {
  await showPage(<People members={[mina]} leads pools={[pool]} />);
  const region = within(screen.getByRole("region", { name: "The gate to CSS2: how new its cases are" }));
  expect(region.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "North12 of 12 newEnough for the next 2 sittings. ",
    "South12 of 12 newEnough for the next 12 sittings, and more. 1 variant was shown in full and is no longer drawn.",
  ]);
  expect(screen.queryByText(/running out of new cases/)).toBeNull();
});

test("a team whose pool is used up is warned of at the top, with what would restore it", async () => {
  await showPage(<People members={[mina]} leads pools={[{ ...pool, teams: [...pool.teams, low] }]} />);
  expect(screen.getByRole("link", { name: "The gate to CSS2 is running out of new cases for a team." })).toHaveAttribute(
    "href",
    "/here#pool-css2",
  );
  const [, , line] = within(screen.getByRole("region", { name: /how new its cases are/ })).getAllByRole("listitem");
  for (const words of [
    "Without a team",
    "8 of 12 new",
    "Too few cases of the next sitting are new to this team.",
    "add 2 more reserved variants in Tone and 1 more reserved variant in Authority, each to a different case.",
  ])
    expect(line?.textContent).toContain(words);
});
