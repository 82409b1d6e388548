import { useNavigate } from "@remix-run/react";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentProps, useState } from "react";
import { expect, onTestFinished, test } from "vitest";
import { FreshProvider } from "~/components/frame/fresh";
import { Desk } from "~/components/play/desk";
import type { RefusalView } from "~/engine/show/refusal-view";
import type { ChoiceView, View } from "~/engine/show/view";
import { expectAccessible } from "../kit/e2e/axe";
import { FORM_TOKEN, renderPage } from "../kit/e2e/render-page";
import { attempt } from "../kit/scenario/page-samples";
import { view } from "../kit/scenario/view-sample";

async function renderDesk(more: Partial<ComponentProps<typeof Desk>> = {}) {
  const sent: Record<string, string>[] = [];
  const page = renderPage(<Desk attempt={{ ...attempt, mode: "coached" }} view={view} busy={false} {...more} />, async ({ request }) => {
    sent.push(Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)])));
    return null;
  });
  await screen.findByRole("main");
  return { ...page, sent };
}

test("it is accessible, with one heading of the first rank", async () => {
  const { container } = await renderDesk();
  await expectAccessible(container);
  expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
});

test("a choice is a button that sends its token and the turn it would be", async () => {
  const { sent } = await renderDesk();
  await userEvent.click(screen.getByRole("button", { name: /How far down/ }));
  await waitFor(() => expect(sent).toEqual([{ "form-token": FORM_TOKEN, choice: "t1", turn: "2" }]));
});

test("who speaks is named, and named again where someone else goes on at the same minute", async () => {
  const said = (speaker: string | undefined, text: string) => ({
    by: "customer" as const,
    turn: 1,
    clockMinutes: 1,
    ...(speaker !== undefined && { speaker }),
    text,
  });
  const conversation = [
    said(undefined, "It's cold."),
    said("Tamsin Oduya", "It's cold."),
    said("Tamsin Oduya", "Very."),
    said(undefined, "Yes."),
  ];
  await renderDesk({ view: { ...view, conversation } });
  const lines = within(screen.getByRole("log"))
    .getAllByText(/min$/)
    .map((minute) => minute.closest("p"));
  expect(lines.map((line) => line?.textContent)).toEqual([
    "Marek Nowak · 1 min",
    "Tamsin Oduya · 1 min",
    "Tamsin Oduya · 1 min",
    "Marek Nowak · 1 min",
  ]);
  expect(lines.map((line) => line?.classList.contains("sr-only"))).toEqual([false, false, true, false]);
});

test("a digit picks the choice that carries it", async () => {
  const { sent } = await renderDesk();
  await userEvent.keyboard("1");
  await waitFor(() => expect(sent).toEqual([{ "form-token": FORM_TOKEN, choice: "t1", turn: "2" }]));
});

test("a digit takes the trainee to an amount, and typing one there picks nothing", async () => {
  const { sent } = await renderDesk();
  await userEvent.keyboard("2");
  const field = screen.getByRole("textbox", { name: "Credit, in USD" });
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription("$50 left to give");
  await userEvent.keyboard("1");
  expect(field).toHaveValue("1");
  expect(sent).toEqual([]);
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(sent).toEqual([{ "form-token": FORM_TOKEN, choice: "t2", turn: "2", amount: "1" }]));
});

const writing: ChoiceView = { token: "w1", kind: "say", words: "I'll write that down.", types: { label: "New address", most: 200 } };

test("something to type has a field by its label, which a digit leads to and which sends what was typed as it is", async () => {
  const { container, sent } = await renderDesk({ view: { ...view, choices: [writing] } });
  await expectAccessible(container);
  await userEvent.keyboard("1");
  const field = screen.getByRole("textbox", { name: "New address" });
  expect(field).toHaveFocus();
  for (const [name, value] of [
    ["maxlength", "200"],
    ["spellcheck", "false"],
    ["autocapitalize", "off"],
    ["autocomplete", "off"],
  ] as const)
    expect(field).toHaveAttribute(name, value);
  await userEvent.keyboard("1 elm St{Enter}");
  await waitFor(() => expect(sent).toEqual([{ "form-token": FORM_TOKEN, choice: "w1", turn: "2", typed: "1 elm St" }]));
});

test.each([
  ["typed-missing", "Please fill this in first."],
  ["typed-long", "That is too long. Use 200 characters or fewer."],
] as const)("what is %s is told at its field, which keeps what was typed and has focus", async (code, words) => {
  await renderDesk({ view: { ...view, choices: [writing] }, answer: { kind: "problem", token: "w1", typed: "12 Elm", code } });
  const field = screen.getByRole("textbox", { name: "New address" });
  expect(field).toHaveValue("12 Elm");
  expect(field).toHaveFocus();
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(words);
  expect(screen.getByRole("alert")).toHaveTextContent(words);
});

test("what was typed stands in the conversation under its label", async () => {
  const typed = { label: "New address", text: "12 Elm St" };
  await renderDesk({ view: { ...view, conversation: [{ by: "you", turn: 1, clockMinutes: 0, text: "Got it.", typed }] } });
  expect(screen.getByRole("log")).toHaveTextContent("New address: 12 Elm St");
});

test("digits pick nothing once they are turned off, on this visit and the next, until they are turned on again", async () => {
  onTestFinished(() => localStorage.clear());
  const { sent, unmount } = await renderDesk();
  await userEvent.click(screen.getByRole("checkbox", { name: "Keys 1–9" }));
  await userEvent.keyboard("1");
  unmount();
  const next = await renderDesk();
  await waitFor(() => expect(screen.getByRole("checkbox", { name: "Keys 1–9" })).not.toBeChecked());
  await userEvent.keyboard("1");
  expect([...sent, ...next.sent]).toEqual([]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Keys 1–9" }));
  await userEvent.keyboard("1");
  await waitFor(() => expect(next.sent).toHaveLength(1));
});

test("on a phone the address says which sheet is shown: tools, the file or a document in it, or the replies", async () => {
  await renderDesk();
  const sheet = () => screen.getByRole("main").dataset.sheet;
  const tabs = within(screen.getByRole("navigation", { name: "Parts of the desk" }));
  for (const [link, shown] of [
    [tabs.getByRole("link", { name: "What you can do" }), "limits"],
    [tabs.getByRole("link", { name: "Your turn" }), "replies"],
    [screen.getByRole("link", { name: "Read it" }), "file"],
    [tabs.getByRole("link", { name: "What you can do" }), "limits"],
    [tabs.getByRole("link", { name: "Case file" }), "file"],
  ] as const) {
    await userEvent.click(link);
    await waitFor(() => expect(sheet()).toBe(shown), { timeout: 60_000 });
    expect(tabs.getByRole("link", { current: true })).toHaveAttribute("href", `/here#${shown}`);
  }
});

test("what happens stands apart from what a customer says, and a sound within a sentence stays in it", async () => {
  const text = "[A long breath.] Okay. [She writes it down.] And I [a door] wait here? [The line is free.]";
  await renderDesk({ view: { ...view, conversation: [{ by: "customer", turn: 0, clockMinutes: 0, text }] } });
  const parts = [...screen.getByRole("log").querySelectorAll("p[dir=auto]")];
  expect(parts.map(({ textContent, classList }) => [textContent, classList.contains("story")])).toEqual([
    ["What happens: A long breath.", true],
    ["Okay.", false],
    ["What happens: She writes it down.", true],
    ["And I a door wait here?", false],
    ["What happens: The line is free.", true],
  ]);
});

test("choices that wait for the same thing say why once, with a button for what they wait for", async () => {
  const locked: RefusalView = { code: "open-first", limit: "resources", titles: ["Route board"], reason: "It may be full." };
  const waiting = ["w1", "w2"].map((token): ChoiceView => ({ token, kind: "say", words: `Tonight, ${token}.`, locked }));
  const { container, sent } = await renderDesk({ view: { ...view, choices: [...view.choices, ...waiting] } });
  expect(screen.getAllByText("Look this up first: Route board.")).toHaveLength(2);
  expect(screen.getAllByText("It may be full.")).toHaveLength(1);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Open Route board" }));
  await waitFor(() => expect(sent).toEqual([{ "form-token": FORM_TOKEN, choice: "t3", turn: "2" }]));
});

test("looking something up stands with the resources, and others show why they stay shut", async () => {
  await renderDesk();
  const resources = screen.getByRole("region", { name: "Resources" });
  expect(within(resources).getByRole("button", { name: /Route board/ })).toBeEnabled();
  expect(within(resources).getByText(/2 left/)).toBeVisible();
  expect(within(resources).getByText("Opens from Senior.")).toBeVisible();
});

test("what is charged is never called giving: at its field, as a fixed sum, in the limits, in a refusal and in the conversation", async () => {
  const fee = { unit: "money" as const, title: "Late fee", charge: true as const };
  const refused: RefusalView = { code: "over-authority", limit: "authority", titles: ["Late fee"], ...fee, most: 5000, given: 2000 };
  const none: RefusalView = { ...refused, most: 0, given: 0 };
  await renderDesk({
    view: {
      ...view,
      choices: [
        { token: "c1", kind: "charge", words: "I'll add the fee.", amount: { ...fee, most: 9000, left: 3000 } },
        { token: "c2", kind: "charge", label: "Add the usual fee", gives: { ...fee, value: 1500 } },
        { token: "c3", kind: "charge", label: "Add it all", locked: refused },
        { token: "c4", kind: "charge", label: "Add any of it", locked: none },
      ],
      conversation: [{ by: "you", turn: 1, clockMinutes: 0, text: "There's a fee.", amount: { ...fee, value: 2000 } }],
      limits: { ...view.limits, authority: [{ ...fee, given: 2000, most: 5000, left: 3000 }], approver: "team lead" },
    },
  });
  expect(screen.getByRole("button", { name: "Charge" })).toBeEnabled();
  expect(screen.getByRole("textbox", { name: "Late fee, in USD" })).toHaveAccessibleDescription("$30 left to charge");
  expect(screen.getByText("Late fee: charge $15")).toBeVisible();
  expect(screen.getByText("Late fee: you can charge up to $50 in this case, and you've already charged $20.")).toBeVisible();
  expect(screen.getByText("Late fee: you can't charge this at your level.")).toBeVisible();
  expect(screen.getByText("$20 of $50 charged")).toBeVisible();
  expect(screen.getByRole("log")).toHaveTextContent("Late fee, charged: $20");
  expect(screen.getByRole("main")).not.toHaveTextContent(/give|gave/i);
});

test("a locked choice is no button, and says which limit holds it and what would free it", async () => {
  await renderDesk();
  expect(screen.queryByRole("button", { name: /Waive the trip/ })).toBeNull();
  expect(screen.getByText("Waive a trip fee: you can give up to $50 in this case.")).toBeVisible();
  expect(screen.getByText("Trips are counted.")).toBeVisible();
  expect(screen.getByText("Your team lead can approve more.")).toBeVisible();
});

test("mood, clock and load are words", async () => {
  await renderDesk();
  expect(screen.getByText("worried")).toBeVisible();
  expect(screen.getByText("The tank is dry in 14 h")).toBeVisible();
  expect(screen.getByText("Your load: 4 of 10")).toBeVisible();
});

test("what is heard is a stage direction, not speech", async () => {
  await renderDesk();
  expect(screen.getByText("wind").tagName).toBe("EM");
});

test("nothing can be pressed twice while a choice is on its way", async () => {
  await renderDesk({ busy: true });
  for (const button of screen.getAllByRole("button")) expect(button).toBeDisabled();
});

test("a refused amount is told at its field, which keeps what was typed and has focus", async () => {
  const refused: RefusalView = {
    code: "over-authority",
    limit: "authority",
    titles: ["Credit"],
    most: 5000,
    given: 1000,
    approver: "team lead",
  };
  const { container } = await renderDesk({ answer: { kind: "refused", token: "t2", typed: "80", refused } });
  const field = screen.getByRole("textbox", { name: "Credit, in USD" });
  expect(field).toHaveValue("80");
  expect(field).toBeInvalid();
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription(/up to \$50 in this case, and you've already given \$10.*Your team lead can approve more/);
  await expectAccessible(container);
});

test("an amount that is none is told with an example", async () => {
  await renderDesk({ answer: { kind: "problem", token: "t2", typed: "lots", code: "amount-invalid" } });
  expect(screen.getByRole("alert")).toHaveTextContent("“lots” isn't a valid amount. Enter one like $12.50.");
});

test("a choice that is gone is told above those that are left", async () => {
  await renderDesk({ answer: { kind: "problem", token: "gone", typed: "", code: "not-offered" } });
  expect(screen.getByRole("alert")).toHaveTextContent("That choice is no longer open.");
});

test("a page that was behind says so", async () => {
  await renderDesk({ answer: { kind: "stale", typed: "12.50" } });
  expect(screen.getByRole("alert")).toHaveTextContent("You already played this turn in another tab.");
  expect(screen.getByRole("alert")).toHaveTextContent("You had typed: 12.50");
});

test("after a turn, focus goes to the newest message of a live log", async () => {
  Element.prototype.scrollIntoView = () => {};
  let show: (next: View) => void = () => {};
  function Playing() {
    const [shown, setShown] = useState(view);
    show = setShown;
    return <Desk attempt={{ ...attempt, mode: "coached" }} view={shown} busy={false} />;
  }
  renderPage(<Playing />);
  const log = await screen.findByRole("log", { name: "Conversation" });
  expect(document.body).toHaveFocus();
  act(() =>
    show({ ...view, turns: 2, conversation: [...view.conversation, { by: "customer", turn: 2, clockMinutes: 7, text: "Eight percent." }] }),
  );
  expect(within(log).getByText("Eight percent.").closest("[tabindex]")).toHaveFocus();
});

test("what is pressed before a new turn can have been read plays nothing, by pointer, digit or Enter, and a moment later it does", async () => {
  Element.prototype.scrollIntoView = () => {};
  const user = userEvent.setup();
  const sent: string[] = [];
  let show: (next: View) => void = () => {};
  function Playing() {
    const [shown, setShown] = useState(view);
    const navigate = useNavigate();
    show = (next) => {
      setShown(next);
      navigate("#turn-2");
    };
    return <Desk attempt={{ ...attempt, mode: "coached" }} view={shown} busy={false} />;
  }
  const page = (
    <FreshProvider>
      <Playing />
    </FreshProvider>
  );
  renderPage(page, async ({ request }) => {
    sent.push(String((await request.formData()).get("turn")));
    return null;
  });
  await screen.findByRole("log");
  const button = screen.getByRole("button", { name: /How far down/ });
  act(() => show({ ...view, turns: 2 }));
  fireEvent.click(button);
  fireEvent.keyDown(document.body, { key: "1" });
  fireEvent.submit(screen.getByRole("textbox", { name: "Credit, in USD" }).closest("form") ?? button);
  expect(button).toHaveAttribute("aria-disabled", "true");
  await waitFor(() => expect(button).not.toHaveAttribute("aria-disabled"), { timeout: 60_000 });
  expect(sent).toEqual([]);
  await user.click(button);
  await waitFor(() => expect(sent).toEqual(["3"]));
});

test("what is opened stands on top of the case file with its columns, and the conversation leads to it", async () => {
  const table =
    "INBOX  18 unread\nFri 16:52  F. Oyelaran   Mat\nSat 10:15  B. Haas       Thanks\n                         for the rug, and Kim\nOldest first.";
  const documents = [...view.documents, { title: "Inbox", kind: "tool" as const, text: table, turn: 2 }];
  const conversation = [...view.conversation, { by: "you" as const, turn: 2, clockMinutes: 2, did: "Inbox" }];
  const { container } = await renderDesk({ view: { ...view, turns: 2, documents, conversation } });
  const titles = [...container.querySelectorAll("#file summary")].map(({ textContent }) => textContent);
  expect(titles).toEqual(["Inbox · tool", "Account note · tool"]);
  const region = screen.getByRole("region", { name: "Table in Inbox" });
  const rows = [...(region.querySelector("pre")?.children ?? [])];
  expect(rows.map(({ textContent }) => textContent)).toEqual(table.split("\n").slice(0, 4));
  const widths = rows.map((row) => [...row.querySelectorAll("span")].map(({ style }) => style.minWidth));
  expect(widths).toEqual([
    ["7ch", "9ch"],
    ["11ch", "14ch", "3ch"],
    ["11ch", "14ch", "6ch"],
    ["25ch", "20ch"],
  ]);
  expect(screen.getByText("Oldest first.").tagName).toBe("P");
  const links = screen.getAllByRole("link", { name: "Read it" });
  expect(links.map((link) => new URL(link.getAttribute("href") ?? "", "http://here").hash)).toEqual(["#document-1", "#document-2"]);
  await expectAccessible(container);
});

test("where all that can be done is to look something up, it stands under Your turn", async () => {
  const choices = view.choices.filter(({ kind }) => kind === "open" || kind === "step-away");
  await renderDesk({ view: { ...view, choices } });
  const turn = within(screen.getByRole("region", { name: "Your turn" }));
  expect(turn.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["1Route board2 min", "2Step away for a moment5 min"]);
  expect(within(screen.getByRole("region", { name: "Resources" })).queryByRole("button")).toBeNull();
  expect(screen.queryByText(/You can't get to it/)).toBeNull();
});

test("a tool that can't be used now says why", async () => {
  const [board, heaters, trail] = view.limits.resources;
  if (!board || !heaters || !trail) throw new Error("the sample has other resources");
  const resources = [
    { ...board, token: "r0" },
    { ...board, token: "r1", title: "Log", opened: true },
    { ...board, token: "r4", title: "Drivers", left: 0 },
    heaters,
    trail,
  ];
  const locked: RefusalView = { code: "step-first", limit: "process", titles: ["Verify the caller"] };
  await renderDesk({
    view: {
      ...view,
      limits: { ...view.limits, resources: [...resources, { ...board, token: "r5", title: "Ledger" }] },
      choices: [...view.choices.filter(({ kind }) => kind !== "open"), { token: "r5", kind: "open", label: "Ledger", locked }],
    },
  });
  const items = within(screen.getByRole("region", { name: "Resources" })).getAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Route board.*You can't get to it at this point in the conversation\.$/),
    expect.stringMatching(/^Log.*You've read it\. It's in the case file\.$/),
    expect.stringMatching(/^Drivers.*There are none left\.$/),
    expect.stringMatching(/^Loan heaters.*2 left$/),
    expect.stringMatching(/^Audit trail.*Opens from Senior\.$/),
    expect.stringMatching(/^Ledger.*Do this first: Verify the caller\./),
  ]);
});

test("two tools of one title each stand with the choice that opens them", async () => {
  const tool = { title: "Log", kind: "tool" as const, minutes: 0, opened: false, opens: true };
  const logs = ["a", "b"].map((token) => ({ ...tool, token }));
  const { sent } = await renderDesk({
    view: {
      ...view,
      limits: { ...view.limits, resources: logs },
      choices: [...view.choices.slice(0, 1), ...logs.map(({ token }) => ({ token, kind: "open" as const, label: "Log" }))],
    },
  });
  const buttons = within(screen.getByRole("region", { name: "Resources" })).getAllByRole("button", { name: /Log/ });
  expect(buttons).toHaveLength(2);
  for (const button of buttons) await userEvent.click(button);
  await waitFor(() => expect(sent.map(({ choice }) => choice)).toEqual(["a", "b"]));
});
