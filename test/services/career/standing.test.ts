import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { keepSettings } from "~/process/settings.server";
import { careerRecord } from "~/services/career/career-record.server";
import { viewSitting } from "~/services/career/view-sitting.server";
import { catalog } from "~/services/catalog/catalog.server";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { viewHistory } from "~/services/home/view-history.server";
import { viewHome } from "~/services/home/view-home.server";
import { reflect } from "~/services/play/reflect.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { viewReview } from "~/services/review/view-review.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { LOCALE, newcomer, solved } from "../../kit/scenario/credit";
import { creditCase, scenarioFolder } from "../../kit/scenario/folder";
import { colleague, furnishGate, passedSitting } from "../../kit/scenario/gate";

/** What an author may do to the case that was played; beside it stands another one. */
const edits: Record<string, Record<string, string>> = {
  "has a slip, so that it is not served": { "credit-case": `${creditCase()}titel: oops\n` },
  "was removed": {},
  "was renamed": { "the-credit": creditCase({ id: "the-credit" }) },
  "has another title, competency and rules": {
    "credit-case": creditCase({ title: "Something else", competency: "tone", fair: [{ lo: 1, hi: 2 }] }),
  },
};

const gone = ["has a slip, so that it is not served", "was removed", "was renamed"];

/** `opens` asks for a pass in the competency of the case that was played. */
const career = {
  format: 1,
  version: "small",
  gates: {},
  baseline: { each: 1 },
  opens: { "other-case": { passes: 1, in: ["need-finding"] } },
  again: [1],
  scorecard: [{ id: "need", title: "The need", steps: ["Missed", "Found"], weight: 1 }],
};

/** From now on these scenarios are served, beside one that a pass opened. */
function serve(scenarios: Record<string, string>): void {
  const scenariosDir = scenarioFolder({ ...scenarios, "other-case": creditCase({ id: "other-case", title: "Another" }) });
  writeFileSync(join(scenariosDir, "career.yaml"), stringify(career));
  keepSettings({ dataDir: "nowhere", scenariosDir, sessionSecret: "a secret of thirty-two characters" });
}

beforeEach(() => {
  useStore(memoryStore());
});

describe.each(Object.entries(edits))("once the case that was played %s", (name, scenarios) => {
  async function passed(): Promise<{ viewer: Viewer; attemptId: string }> {
    serve({ "credit-case": creditCase({ title: "The credit" }) });
    const viewer = await newcomer();
    const attemptId = await solved(viewer);
    await reflect(viewer, attemptId, { plus: "", delta: "" });
    serve(scenarios);
    expect(catalog().entries.has("credit-case")).toBe(!gone.includes(name));
    return { viewer, attemptId };
  }

  test("the pass counts in its competency, and what it opened stays open", async () => {
    const { viewer } = await passed();
    expect((await careerRecord(viewer)).evidence).toMatchObject([{ competency: "need-finding", passed: true, current: true }]);
    const { next, recent } = await viewHome(viewer, LOCALE);
    expect(recent).toMatchObject([{ title: "The credit", seal: { passed: true } }]);
    expect(next?.card.locked).toBe(null);
    expect((await viewHistory(viewer, LOCALE)).attempts).toMatchObject([{ title: "The credit" }]);
  });

  test("its debrief is the same, and no button of it leads to a case that is gone", async () => {
    const { viewer, attemptId } = await passed();
    expect(await viewAttemptDebrief(viewer, attemptId, LOCALE)).toMatchObject({
      kind: "debrief",
      attempt: { scenarioId: gone.includes(name) ? null : "credit-case" },
      debrief: { title: "The credit" },
    });
  });
});

test("a sitting and its reviews name the cases as they were", async () => {
  furnishGate();
  const candidate = await colleague();
  const sittingId = await passedSitting(candidate);
  serve({});
  expect((await viewSitting(candidate, sittingId, LOCALE))?.items).toMatchObject([
    { told: { title: "The credit" } },
    { told: { title: "The credit" } },
  ]);
  const reviewed = await viewReview(await colleague("trainer"), reviewIdOf(sittingId), LOCALE);
  expect(reviewed?.conversations.map((one) => one?.title)).toEqual(["The credit", "The credit"]);
});
