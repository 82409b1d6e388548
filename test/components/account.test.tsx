import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Certificate } from "~/components/career/certificate";
import { Account } from "~/components/people/account";
import type { AccountView } from "~/views/account";
import type { CertificateView } from "~/views/certificate";
import { showPage } from "../kit/e2e/show-page";

const ada: AccountView = { name: "Ada", standing: "trainer", mail: "ada@example.org", teams: ["North"], profile: null };
const guest: AccountView = {
  name: "Ada",
  standing: "guest",
  mail: null,
  teams: [],
  profile: { level: "css1", levels: ["css1", "css2"], shown: "a mark" },
};

test("a member changes the password, signs out everywhere else, takes their data and erases it", async () => {
  const { sent } = await showPage(<Account {...ada} />);
  expect(screen.getByText("Ada · Trainer · ada@example.org · North")).toBeVisible();
  expect(screen.queryByText(/If you sign out, it's lost/)).toBeNull();
  await userEvent.type(screen.getByLabelText("Current password"), "the old one");
  await userEvent.type(screen.getByLabelText("New password"), "a quiet greenroom");
  await userEvent.click(screen.getByRole("button", { name: "Change password" }));
  await userEvent.click(screen.getByRole("button", { name: "Sign out everywhere else" }));
  await userEvent.type(screen.getByRole("textbox", { name: "To confirm, type your name: Ada" }), "Ada");
  await userEvent.click(screen.getByRole("button", { name: "Erase my data" }));
  expect(sent).toEqual([
    { intent: "password", old: "the old one", username: ada.mail, password: "a quiet greenroom" },
    { intent: "everywhere" },
    { intent: "erase", typed: "Ada" },
  ]);
  expect(screen.getByRole("link", { name: "Download" })).toHaveAttribute("href", "/account/data.json");
});

test("a guest changes the name and the level that they joined with, and a mistake is told at its field", async () => {
  const { sent, unmount } = await showPage(<Account {...guest} />);
  await userEvent.clear(screen.getByRole("textbox", { name: "Your name" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Your name" }), "Mina");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Your current level" }), "Customer Support Specialist 2");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(sent).toEqual([{ intent: "profile", name: "Mina", level: "css2", shown: "a mark" }]);
  unmount();
  const given = { name: "", level: "css2" };
  const wrong = await showPage(<Account {...guest} problem={{ form: "profile", given, problems: [{ field: "name", code: "missing" }] }} />);
  expect(screen.getByRole("textbox", { name: "Your name" })).toHaveAccessibleDescription(/Any name you go by/);
  expect(screen.getByRole("combobox")).toHaveValue("css2");
  wrong.unmount();
  await showPage(<Account {...guest} problem={{ form: "profile-stale", given: { name: "Mina", level: "css1" } }} />);
  expect(screen.getByRole("alert")).toHaveTextContent("so nothing was saved");
  expect(screen.getByRole("textbox", { name: "Your name" })).toHaveValue("Mina");
});

test("a guest has no password, and can take and erase their data", async () => {
  await showPage(<Account {...guest} />);
  expect(screen.getByText("Ada · Guest")).toBeVisible();
  expect(screen.getByText(/If you sign out, it's lost.*ask a leader for an invitation/)).toBeVisible();
  expect(screen.queryByText(/your e-mail address|your certificates/)).toBeNull();
  const out = screen.getByRole("button", { name: "Sign out and lose what I've played" });
  expect([out.closest("form")?.getAttribute("action"), out.getAttribute("name"), out.getAttribute("value")]).toEqual([
    "/sign-out",
    "confirmed",
    "yes",
  ]);
  expect(screen.queryByLabelText("New password")).toBeNull();
  expect(screen.queryByRole("button", { name: "Sign out everywhere else" })).toBeNull();
  expect(screen.getByRole("button", { name: "Erase my data" })).toBeVisible();
});

test.each([
  ["password", "Your password has been changed."],
  ["everywhere", "You've been signed out in every other browser."],
] as const)("what was done (%s) is announced", async (done, words) => {
  await showPage(<Account {...ada} done={done} />);
  expect(screen.getByRole("alert")).toHaveTextContent(words);
});

test.each([
  [{ form: "password", code: "wrong" }, "Current password", "That isn't your current password."],
  [{ form: "password", code: "wait" }, "New password", "Too many attempts. Wait a little, then try again."],
  [{ form: "password", code: "too-short" }, "New password", "This password is too short. Use at least 10 characters."],
  [{ form: "password", code: "is-mail" }, "New password", "Your password can't be your e-mail address."],
  [{ form: "erase", code: "name" }, "To confirm, type your name: Ada", /Nothing was erased\./],
  [{ form: "erase", code: "last-leader" }, "To confirm, type your name: Ada", /You're the only leader\./],
] as const)("what is wrong (%j) is told at its field and nowhere else", async (problem, label, words) => {
  await showPage(<Account {...ada} problem={problem} />);
  expect(screen.getByLabelText(label)).toHaveAccessibleDescription(words);
  expect(screen.getByLabelText(label)).toHaveAttribute("aria-invalid", "true");
  expect(screen.getAllByRole("alert")).toHaveLength(1);
});

const certificate: CertificateView = {
  id: "c1",
  name: "Mina Roth",
  level: "css2",
  at: "2026-03-01T09:05:00.000Z",
  rules: "3",
  state: "valid",
  revokedAt: null,
};

function certificateOf(over: Partial<CertificateView>, leads = false, asks = false) {
  return showPage(<Certificate {...certificate} {...over} leads={leads} asks={asks} address="https://here/certificates/c1" />);
}

test("a valid certificate says name, level, day, rules and where to verify it; only a leader may revoke it", async () => {
  const { unmount } = await certificateOf({}, true);
  expect(screen.getByText("This certificate is genuine and valid.")).toBeVisible();
  expect(screen.getByRole("heading", { level: 1, name: "Mina Roth" })).toBeVisible();
  expect(screen.getByText("Customer Support Specialist 2")).toBeVisible();
  expect(screen.getByText("March 1, 2026 · rules version 3")).toBeVisible();
  expect(screen.getByText("https://here/certificates/c1")).toBeVisible();
  expect(screen.getByRole("link", { name: "Revoke this certificate" })).toHaveAttribute("href", "/here?ask=1#question");
  unmount();
  await certificateOf({});
  expect([screen.queryByRole("button"), screen.queryByRole("link")]).toEqual([null, null]);
});

test.each([
  ["valid", null, "Yes, revoke it", "revoke"],
  ["revoked", "2026-04-02T09:05:00.000Z", "Yes, restore it", "restore"],
] as const)("a leader is asked before a %s certificate changes, and can leave it as it is", async (state, revokedAt, yes, intent) => {
  const { sent } = await certificateOf({ state, revokedAt }, true, true);
  expect(screen.getByRole("link", { name: "Leave it as it is" })).toHaveAttribute("href", "/here");
  await userEvent.click(screen.getByRole("button", { name: yes }));
  expect(sent).toEqual([{ intent }]);
});

test("a revoked certificate says since when, and cannot be revoked again", async () => {
  await certificateOf({ state: "revoked", revokedAt: "2026-04-02T09:05:00.000Z" }, true);
  expect(screen.getByText("This certificate was revoked on April 2, 2026.")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Revoke this certificate" })).toBeNull();
  expect(screen.getByRole("link", { name: "Restore this certificate" })).toBeVisible();
  expect(screen.queryByText("https://here/certificates/c1")).toBeNull();
});

test("of a forged certificate nothing is repeated", async () => {
  await certificateOf({ state: "forged" }, true);
  expect(screen.getByText("This certificate wasn't signed here. Don't rely on it.")).toBeVisible();
  expect(screen.queryByText("Mina Roth")).toBeNull();
});
