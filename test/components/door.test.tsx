import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { AlreadyIn } from "~/components/door/already-in";
import { FirstStart } from "~/components/door/first-start";
import { Invitation } from "~/components/door/invitation";
import { Reset } from "~/components/door/reset";
import { SignIn } from "~/components/door/sign-in";
import { SpentLink } from "~/components/door/spent-link";
import type { InvitationView } from "~/views/door";
import { showPage } from "../kit/e2e/show-page";

const PASSWORD = "a quiet greenroom";
const invitation: InvitationView = { role: "trainee", level: "css2", teams: [], by: null, name: "", practiced: false };

async function fillAccount() {
  await userEvent.type(screen.getByRole("textbox", { name: "Your name" }), "Ada");
  await userEvent.type(screen.getByRole("textbox", { name: "E-mail address" }), "ada@example.org");
  await userEvent.type(screen.getByLabelText("New password"), PASSWORD);
}

test("an invitation says who invites, for which teams, and fills in the name that one is known by", async () => {
  await showPage(<Invitation {...invitation} by="Lea" teams={["North"]} name="Mina" />);
  expect(screen.getByText(/^Lea invited you\. Your role: Trainee\..*Your teams: North\.$/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Your name" })).toHaveValue("Mina");
});

test("a member signs in and goes where they were going", async () => {
  const { sent } = await showPage(<SignIn to="/career" first={false} guests />);
  await userEvent.type(screen.getByRole("textbox", { name: "E-mail address" }), "ada@example.org");
  await userEvent.type(screen.getByLabelText("Password"), PASSWORD);
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  expect(sent).toEqual([{ to: "/career", mail: "ada@example.org", password: PASSWORD }]);
  expect(screen.getByRole("link", { name: "Practice now" })).toHaveAttribute("href", "/");
  expect(screen.queryByRole("link", { name: "Set up Greenroom" })).toBeNull();
});

test.each([
  [{ code: "wrong" }, "That e-mail address and password don't match. Please try again."],
  [{ code: "wait", minutes: 1 }, "Too many attempts. Wait 1 minute, then try again."],
  [{ code: "wait", minutes: 8 }, "Too many attempts. Wait 8 minutes, then try again."],
] as const)("that nobody was signed in is announced: %j; the address stays", async (problem, words) => {
  await showPage(<SignIn to="/" mail="ada@example.org" first={false} guests problem={problem} />);
  expect(screen.getByRole("alert")).toHaveTextContent(words);
  expect(screen.getByRole("textbox", { name: "E-mail address" })).toHaveValue("ada@example.org");
});

test("while there is no account the way to the first one is shown", async () => {
  await showPage(<SignIn to="/" first guests={false} />);
  expect(screen.getByRole("link", { name: "Set up Greenroom" })).toHaveAttribute("href", "/first-start");
  expect(screen.queryByRole("link", { name: "Practice now" })).toBeNull();
});

test("the first leader gives the word from the console and makes an account", async () => {
  const { sent } = await showPage(<FirstStart />);
  await userEvent.type(screen.getByRole("textbox", { name: "Word from the console" }), "amber");
  await fillAccount();
  await userEvent.click(screen.getByRole("button", { name: "Create the first account" }));
  expect(sent).toEqual([{ token: "amber", name: "Ada", mail: "ada@example.org", password: PASSWORD }]);
});

test.each([
  [{ field: "token", code: "wrong" }, "Word from the console", /That isn't the word\./],
  [{ field: "token", code: "used" }, "Word from the console", /already been created/],
  [{ field: "name", code: "missing" }, "Your name", /Any name you go by/],
  [{ field: "name", code: "too-long" }, "Your name", /Use 80 characters or fewer/],
  [{ field: "mail", code: "no-address" }, "E-mail address", /Enter one like ada@example\.org/],
  [{ field: "mail", code: "taken" }, "E-mail address", /already has an account/],
  [{ field: "password", code: "too-long" }, "New password", /Use 200 characters or fewer/],
] as const)("what is wrong is told at its field, which keeps what was given: %j", async (problem, label, words) => {
  await showPage(<FirstStart given={{ name: "Ada", mail: "ada" }} problems={[problem]} />);
  expect(screen.getByLabelText(label)).toHaveAttribute("aria-invalid", "true");
  expect(screen.getByLabelText(label)).toHaveAccessibleDescription(words);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(screen.getByRole("textbox", { name: "Your name" })).toHaveValue("Ada");
});

test("an invitation says role, level and teams, and takes along what was practiced only where something was", async () => {
  const { sent, unmount } = await showPage(<Invitation {...invitation} teams={["North", "South"]} practiced />);
  expect(screen.getByText("Your role: Trainee. Your level: Customer Support Specialist 2. Your teams: North, South.")).toBeVisible();
  expect(screen.getByRole("checkbox", { name: "Keep what I practiced here as a guest" })).toBeChecked();
  await fillAccount();
  await userEvent.click(screen.getByRole("button", { name: "Join" }));
  expect(sent).toEqual([{ name: "Ada", mail: "ada@example.org", password: PASSWORD, claim: "yes" }]);
  unmount();
  await showPage(<Invitation {...invitation} />);
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.queryByText(/Your teams/)).toBeNull();
});

test("a new password is set by a link, and one that cannot be is told at its field", async () => {
  const { sent, unmount } = await showPage(<Reset mail="ada@example.org" />);
  expect(screen.getByLabelText("New password")).toHaveAccessibleDescription(/At least 10 characters/);
  await userEvent.type(screen.getByLabelText("New password"), PASSWORD);
  await userEvent.click(screen.getByRole("button", { name: "Save and continue" }));
  expect(sent).toEqual([{ username: "ada@example.org", password: PASSWORD }]);
  unmount();
  await showPage(<Reset mail="ada@example.org" problem="is-mail" />);
  expect(screen.getByLabelText("New password")).toHaveAccessibleDescription("Your password can't be your e-mail address.");
});

test("a link that is spent says what to do", async () => {
  await showPage(<SpentLink />);
  expect(screen.getByText(/Ask the person who sent it for a new one\./)).toBeVisible();
  expect(screen.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in");
});

test.each(["sign-in", "invitation"] as const)(
  "a member at the %s is told whom they are signed in as, and may go on or sign out",
  async (door) => {
    await showPage(<AlreadyIn name="Lea" door={door} />);
    expect(screen.getByText(/signed in as Lea/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Go to my first page" })).toHaveAttribute("href", "/");
    expect(screen.getByRole("button", { name: "Sign out" }).closest("form")).toHaveAttribute("action", "/sign-out");
  },
);
