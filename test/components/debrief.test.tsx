import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Debrief } from "~/components/debrief/debrief";
import { DebriefFault } from "~/components/debrief/debrief-fault";
import { ReflectionForm } from "~/components/debrief/reflection-form";
import { formats } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import type { JudgementView } from "~/views/judgement";
import { expectAccessible } from "../kit/e2e/axe";
import { renderPage } from "../kit/e2e/render-page";
import { debrief, judgement } from "../kit/scenario/debrief-sample";
import { attempt } from "../kit/scenario/page-samples";

const reflection = { plus: "I stayed calm", delta: "I never asked about the gauge" };

async function renderDebrief(judged: JudgementView | null = judgement) {
  const page = renderPage(<Debrief name="Ada" attempt={attempt} reflection={reflection} debrief={debrief} judgement={judged} />);
  await screen.findByRole("main");
  for (const details of page.container.querySelectorAll("details")) details.open = true;
  return page;
}

const part = (name: string) => within(screen.getByRole("region", { name }));

test("it is accessible with every reason open, and its heading is the ending", async () => {
  const { container } = await renderDebrief();
  await expectAccessible(container);
  expect(screen.getAllByRole("heading", { level: 1 }).map((heading) => heading.textContent)).toEqual(["Dry before the truck"]);
});

test("what the trainee said first stands before the result", async () => {
  await renderDebrief();
  const said = screen.getByText("I never asked about the gauge");
  expect(said.compareDocumentPosition(screen.getByText("Not passed yet"))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test("the result says what is missing for a pass", async () => {
  await renderDebrief();
  const result = part("Your result");
  expect(result.getByText("Not passed yet")).toBeVisible();
  expect(result.getByText("Outcome is 19, and you need 70")).toBeVisible();
  expect(result.getByText(/a critical fault: a danger wasn't reported/)).toBeVisible();
});

test("every number opens its reasons, with amounts in the case's currency and links to the turns", async () => {
  await renderDebrief();
  const result = part("Your result");
  expect(result.getAllByText("Why?")).toHaveLength(4);
  expect(result.getByText(/You gave \$20; \$40 to \$60 would have been fair\./)).toBeVisible();
  expect(result.getByText(/It took 6 min of 28 min/)).toBeVisible();
  expect(result.getByText("Capped at 40, because:")).toBeVisible();
  expect(result.getByText("What would have been right: The nearest one.")).toBeVisible();
  const links = result.getAllByRole("link", { name: "Turn 1" });
  for (const link of links) expect(document.querySelector(new URL(link.getAttribute("href") ?? "", "http://here").hash)).not.toBeNull();
});

test("a mark below nothing has a minus, and the scale is explained", async () => {
  await renderDebrief();
  expect(screen.getByText(/goes below 0/)).toBeInTheDocument();
  expect(formats("en", "UTC", translator("en")).score(-100)).toBe("−100");
});

test("on paper it says whose it is, and when it was", async () => {
  await renderDebrief();
  expect(screen.getByText("Ada · Mar 1, 2026, 09:05")).toHaveClass("hidden", "print:block");
});

test("each turn shows its mark with what fell short, its fault, its decision and the author's words", async () => {
  await renderDebrief();
  const turns = part("The conversation, turn by turn");
  expect(turns.getByText("Empathy 61.").closest("details")).toHaveTextContent(
    "The customer's feeling called for more of a response. Tone: you could have sounded more concise.",
  );
  expect(turns.getByText("Responding to the feeling: 1, where the moment called for 2")).toBeVisible();
  expect(turns.getByText("A critical fault: a danger wasn't reported.")).toBeVisible();
  expect(turns.getByText("Which truck.").parentElement).toHaveTextContent("You could have gone further on your own.");
  expect(turns.getByText("Thursday was offered before anybody knew what was left.")).toBeVisible();
});

test("facts tell when they were learned, or that they never were", async () => {
  await renderDebrief();
  const facts = part("What was true all along");
  expect(facts.getByText("8 %").parentElement).toHaveTextContent("never learned");
  expect(facts.getByText("he alone").parentElement).toHaveTextContent("learned at Turn 1");
});

test("limits tell where they said no", async () => {
  await renderDebrief();
  expect(part("What your limits did").getByText(/It said no once:/)).toHaveTextContent("Credit (Turn 1)");
});

test("CSAT and effort are said to be no part of the score", async () => {
  await renderDebrief();
  expect(part("What came of it").getByText("CSAT 2 of 5; 4 was possible").parentElement).toHaveTextContent(
    "These are shown, but never scored.",
  );
});

test("another variant starts in the same mode", async () => {
  await renderDebrief();
  const form = screen.getByRole("form", { name: "What's next" });
  expect(form).toHaveAttribute("action", "/scenarios/cold-house");
  expect(form).toHaveFormValues({ mode: "solo" });
});

test("before the result, two fields may both stay empty", async () => {
  const { container } = renderPage(<ReflectionForm title="Cold house" customerName="Marek Nowak" />);
  expect(await screen.findByRole("textbox", { name: "What went well" })).not.toBeRequired();
  expect(screen.getByRole("textbox", { name: "What you'd change" })).not.toBeRequired();
  expect(screen.queryByText(/33/)).toBeNull();
  await expectAccessible(container);
});

test("a reflection that is too long comes back whole, with the reason", async () => {
  renderPage(<ReflectionForm title="Cold house" customerName="Marek" given={{ plus: "so much", delta: "" }} problem="too-long" />);
  const field = await screen.findByRole("textbox", { name: "What went well" });
  expect(field).toHaveValue("so much");
  expect(field).toHaveAccessibleDescription(/Use 2,000 characters or fewer in each/);
});

test("a debrief that could not be shown says that nothing is lost, where to find it, and under which reference it is in the log", async () => {
  const { container } = renderPage(<DebriefFault status={500} reference="ab12" />);
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Error 500");
  expect(screen.getByRole("link", { name: "History" })).toHaveAttribute("href", "/history");
  expect(screen.getByText("ab12")).toBeVisible();
  await expectAccessible(container);
});

test("one that is not there says only that", async () => {
  renderPage(<DebriefFault status={404} reference="" />);
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Error 404");
  expect(screen.queryByRole("link", { name: "History" })).toBeNull();
});
