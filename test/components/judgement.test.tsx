import type { ActionFunctionArgs } from "@remix-run/node";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Debrief } from "~/components/debrief/debrief";
import { Desk } from "~/components/play/desk";
import type { Mode } from "~/engine/play/attempt";
import type { JudgedTurnView, JudgementView, LineView } from "~/views/judgement";
import { expectAccessible } from "../kit/e2e/axe";
import { renderPage } from "../kit/e2e/render-page";
import { debrief, judgement, nextSteps } from "../kit/scenario/debrief-sample";
import { attempt } from "../kit/scenario/page-samples";
import { view } from "../kit/scenario/view-sample";

async function renderJudged(
  judged: JudgementView | null,
  { mode = "solo", action }: { mode?: Mode; action?: Parameters<typeof renderPage>[1] } = {},
) {
  const page = renderPage(
    <Debrief
      next={nextSteps}
      name="Ada"
      attempt={{ ...attempt, mode }}
      reflection={{ plus: "", delta: "" }}
      debrief={debrief}
      olderModel={null}
      judgement={judged}
    />,
    action,
  );
  await screen.findByRole("main");
  return page;
}

const part = (name: string) => within(screen.getByRole("region", { name }));
const open = (container: HTMLElement) => {
  for (const details of container.querySelectorAll("details")) details.open = true;
};

test("the curve says in words what it draws, with its turning point, and is accessible", async () => {
  const { container } = await renderJudged(judgement);
  const curve = part("What was still open to you");
  const drawing = curve.getByRole("img", { name: "The best result still open to you, turn by turn" });
  expect(drawing).toHaveAccessibleDescription(
    "At the start 96.2; after turn 1: 33.5. You need 80 to pass; you reached 33.5. The turning point is turn 1.",
  );
  expect(within(drawing).getByText("Turning point")).toBeInTheDocument();
  expect(drawing.querySelector("line[stroke-dasharray]"), "luck is dashed").not.toBeNull();
  open(container);
  await expectAccessible(container);
});

test("the table holds the curve's numbers, and they add up", async () => {
  const { container } = await renderJudged(judgement);
  open(container);
  const table = part("What was still open to you").getByRole("table");
  const rows = within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ["Turn", "Verdict", "Cost", "Luck", "Still open"],
    ["Open at the start", "96.2"],
    ["Turn 1", "Turning point", "−65.8", "+3.1", "33.5"],
    ["Total", "−65.8", "+3.1", "33.5"],
  ]);
});

test("a turn that lost says what it cost, what was better, and why; luck stands apart", async () => {
  await renderJudged(judgement);
  const turn = within(screen.getByRole("heading", { name: "Turn 1" }).closest("li") ?? document.body);
  expect(turn.getByText("Turning point").querySelector("svg"), "a shape beside the word").not.toBeNull();
  expect(turn.getByText("Cost: 65.8.").parentElement).toHaveTextContent("Better: “How far down is the gauge?” $20");
  expect(turn.getByText(/You never asked about this: Gauge\./)).toBeVisible();
  expect(turn.getByText("It risked a critical fault: a danger wasn't reported.")).toBeVisible();
  expect(turn.getByText(/You could have gone further on your own: Which day\. An earlier one\./)).toBeVisible();
  expect(turn.getByText("Luck: +3.1.").parentElement).toHaveTextContent("Gauge. That was chance, and no credit to you.");
});

test("a turn without a loss has its word and nothing more", async () => {
  const calm = {
    number: 1,
    verdict: "best" as const,
    before: 90,
    after: 90,
    loss: 0,
    luck: 0,
    learned: [],
    advice: { kind: "none" as const },
    reasons: [],
  };
  await renderJudged({ ...judgement, start: 90, losses: 0, luck: 0, reached: 90, total: 90, turns: [calm], decisive: null, parted: null });
  expect(screen.queryByText(/Cost/, { selector: "strong" })).toBeNull();
  expect(screen.queryByText(/Luck:/)).toBeNull();
  expect(part("The turn that mattered most").getByText(/What you could reach stayed within reach/)).toBeVisible();
  expect(part("Your line and the best one, side by side").getByText(/this was the best you could do/)).toBeVisible();
});

test("badge, table, drawing and sentence give a turn the same verdict, whichever it is", async () => {
  const [turn] = judgement.turns;
  if (!turn) throw new Error("the sample has a turn");
  const turns = [{ ...turn, verdict: "critical" as const, advice: { kind: "none" as const } }];
  const { container } = await renderJudged({ ...judgement, turns, decisive: { turn: 1, verdict: "critical" }, reached: 0 });
  open(container);
  const curve = part("What was still open to you");
  const drawing = curve.getByRole("img", { name: "The best result still open to you, turn by turn" });
  expect(within(drawing).getByText("Critical")).toBeInTheDocument();
  expect(drawing).toHaveAccessibleDescription(/Turn 1 failed the attempt\./);
  expect(within(curve.getByRole("table")).getByText("Critical")).toBeVisible();
  expect(part("The turn that mattered most").getByText("Critical")).toBeVisible();
  expect(part("The turn that mattered most").getByText("This turn failed the attempt on its own.")).toBeVisible();
  expect(curve.getByText(/a line is worth 0 here\. Your numbers alone come to 33\.5\./)).toBeVisible();
  expect(within(screen.getByRole("heading", { name: "Turn 1" }).closest("li") ?? document.body).getByText("Critical")).toBeVisible();
  expect(container).not.toHaveTextContent("Turning point");
});

test("where the case was lost before, a turn says by which one, and advises nothing", async () => {
  const [turn] = judgement.turns;
  if (!turn) throw new Error("the sample has a turn");
  await renderJudged({
    ...judgement,
    turns: [{ ...turn, verdict: "slip", advice: { kind: "lost-at", turn: 1 } }],
    decisive: null,
    parted: null,
  });
  const shown = within(screen.getByRole("heading", { name: "Turn 1" }).closest("li") ?? document.body);
  expect(shown.getByText("Cost: 65.8.").parentElement).toHaveTextContent("By now a pass was out of reach. It was lost at Turn 1.");
  expect(shown.queryByText(/Better:/)).toBeNull();
  expect(part("Your line and the best one, side by side").getByText(/no other choice was clearly the right one/)).toBeVisible();
});

test("the turn that mattered says what was said, what it cost, what was better and why, and leads on from there", async () => {
  const { container } = await renderJudged(judgement);
  const decisive = part("The turn that mattered most");
  expect(decisive.getByRole("link", { name: "Turn 1" })).toHaveAttribute("href", "/here#turn-1");
  const under = (name: string) => decisive.getByRole("heading", { name }).parentElement;
  expect(under("What you did")).toHaveTextContent("“Thursday, then.”");
  expect(under("What it cost")).toHaveTextContent("65.8 points: 96.2 was still open before this turn, 30.4 after it.");
  expect(under("What would have been better")).toHaveTextContent("“How far down is the gauge?” $20");
  expect(under("Why")).toHaveTextContent(/You never asked about this: Gauge\..*It risked a critical fault/);
  expect(decisive.getByRole("button", { name: "Play on from turn 1" })).toBeVisible();
  await expectAccessible(container);
});

const plain = (number: number, verdict: JudgedTurnView["verdict"], loss = 0): JudgedTurnView => ({
  number,
  verdict,
  before: 90,
  after: 90 - loss,
  loss,
  luck: 0,
  learned: [],
  advice: { kind: "none" },
  reasons: [],
});

/** Turns of these verdicts in a row, of which none decided the attempt; null is a break, which is not judged. */
async function renderVerdicts(verdicts: readonly (JudgedTurnView["verdict"] | null)[], losses: readonly number[] = []) {
  const turns = verdicts.flatMap((verdict, index) => (verdict ? [plain(index + 1, verdict, losses[index])] : []));
  const told = verdicts.flatMap((_, index) => debrief.turns.map((turn) => ({ ...turn, number: index + 1 })));
  renderPage(
    <Debrief
      next={nextSteps}
      name="Ada"
      attempt={attempt}
      reflection={{ plus: "", delta: "" }}
      debrief={{ ...debrief, turns: told }}
      olderModel={null}
      judgement={{ ...judgement, turns, decisive: null, parted: null }}
    />,
  );
  await screen.findByRole("main");
}

test("fine turns in a row are folded, with how many and which; all others stand open", async () => {
  await renderVerdicts(["best", "good", null, "slip", "best"]);
  const turns = part("The conversation, turn by turn");
  const folds = turns.getAllByText(/fine turns?$/).map((text) => text.closest("details"));
  expect(folds.map((fold) => fold?.querySelector("summary")?.textContent)).toEqual(["3 fine turns Turns 1 to 3", "1 fine turn Turn 5"]);
  expect(folds.map((fold) => fold?.open)).toEqual([false, false]);
  expect(turns.getAllByRole("heading", { name: /^Turn/, hidden: true })).toHaveLength(5);
  expect(turns.getByRole("heading", { name: "Turn 4" })).toBeVisible();
});

test("where no turn decided, the dearest slip is the one to think about", async () => {
  await renderVerdicts(["slip", "best", "slip"], [2.5, 0, 6.1]);
  const decisive = part("The turn that mattered most");
  expect(decisive.getByRole("link", { name: "Turn 3" })).toBeVisible();
  expect(decisive.getByText(/This is the one turn to think about/)).toBeVisible();
  expect(decisive.getByText(/^6\.1 points:/)).toBeVisible();
});

test("the page goes from the need to the turn that mattered, the result, the curve, the lines and the conversation", async () => {
  await renderJudged(judgement);
  expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
    "What the customer really needed stayed hidden",
    "The turn that mattered most",
    "Your result",
    "What came of it",
    "What was still open to you",
    "Your line and the best one, side by side",
    "The conversation, turn by turn",
    "What was true all along",
    "What your limits did",
    "What's next",
  ]);
  expect(screen.getByRole("link", { name: "Not passed yet, with 33.5 of 100" })).toHaveAttribute("href", "/here#result");
});

test("the two lines stand side by side from where they part, each with its ending", async () => {
  await renderJudged(judgement);
  const lines = part("Your line and the best one, side by side");
  expect(lines.getByText(/The two lines part at the first turn/)).toBeVisible();
  const [yours, best] = lines.getAllByRole("list").map((list) => list.parentElement);
  expect(yours).toHaveTextContent("What you did1“Thursday, then.”Dry before the truck: 33.5");
  expect(best).toHaveTextContent("What was open to you1“How far down is the gauge?”2Open “Route board”Warm tonight: 95");
});

test("the line of who had known everything waits behind a link", async () => {
  const { unmount } = await renderJudged(judgement);
  const link = screen.getByRole("link", { name: "Show the line of someone who knew everything" });
  expect(link).toHaveAttribute("href", "/here?clairvoyant=1#clairvoyant");
  unmount();
  const told: LineView = { choices: [{ turn: 1, kind: "say", text: "Tonight." }], ending: { title: "Warm tonight", total: 97 } };
  await renderJudged({ ...judgement, clairvoyant: told });
  expect(screen.getByRole("heading", { name: "Knowing every hidden fact" }).parentElement).toHaveTextContent("“Tonight.”Warm tonight: 97");
  expect(screen.queryByRole("link", { name: /knew everything/ })).toBeNull();
});

test("each turn can be played on from, but not in a gate", async () => {
  const sent: (string | null)[] = [];
  const action = async ({ request }: ActionFunctionArgs) => {
    const form = await request.formData();
    sent.push(`${form.get("play-on")}`);
    return null;
  };
  const { unmount } = await renderJudged(judgement, { action });
  expect(screen.getByRole("button", { name: "Play on from turn 1" })).toHaveValue("1");
  await userEvent.click(screen.getByRole("button", { name: "Play on from here (Turn 1)" }));
  expect(sent).toEqual(["1"]);
  unmount();
  await renderJudged(judgement, { mode: "gate" });
  expect(screen.queryByRole("button", { name: /^Play on/ })).toBeNull();
});

test("without a judgement a sentence says why, and the conversation stands as it is", async () => {
  await renderJudged(null);
  expect(screen.getByText(/too many ways/)).toBeVisible();
  expect(screen.queryByRole("region", { name: "What was still open to you" })).toBeNull();
  expect(part("The conversation, turn by turn").getByRole("heading", { name: "Turn 1" })).toBeVisible();
});

test("desk and debrief of an attempt that was played on say so, and lead back", async () => {
  const from = { attemptId: "first", turn: 3 };
  const { unmount } = renderPage(<Desk attempt={{ ...attempt, playedOnFrom: from }} view={view} busy={false} />);
  expect(await screen.findByText(/Played on from turn 3\. It doesn't count\./)).toBeVisible();
  expect(screen.getByRole("link", { name: "Back to the debrief" })).toHaveAttribute("href", "/attempts/first/debrief#turn-3");
  unmount();
  renderPage(
    <Debrief
      next={nextSteps}
      name="Ada"
      attempt={{ ...attempt, playedOnFrom: from }}
      reflection={{ plus: "", delta: "" }}
      debrief={debrief}
      olderModel={null}
      judgement={judgement}
    />,
  );
  expect(await screen.findByText(/Played on from turn 3/)).toBeVisible();
});
