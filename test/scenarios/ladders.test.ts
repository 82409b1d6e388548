import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Ladder } from "~/components/career/ladder";
import { LadderProvider } from "~/components/frame/ladder-context";
import { ScenarioFacts } from "~/components/home/scenario-facts";
import { keepClock } from "~/process/clock.server";
import { keepSettings } from "~/process/settings.server";
import { viewCareer } from "~/services/career/view-career.server";
import { viewCertificate } from "~/services/career/view-certificate.server";
import { catalog } from "~/services/catalog/catalog.server";
import { ladder } from "~/services/catalog/ladder.server";
import { viewLadder } from "~/services/catalog/view-ladder.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { addMember } from "~/services/operate/add-member.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { reviewSitting } from "~/services/review/review-sitting.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { folderOn, otherLadders } from "../kit/scenario/ladders";
import { practiseFor, sit } from "../kit/scenario/rise";

const DAY = 24 * 60 * 60_000;

/** Two cases for each competency that the gates examine, and two of the higher levels. */
const cases = ["cold-house", "last-order", "ice-cream-bread", "three-readers", "wrong-size", "the-loop", "the-cord", "twelve-problems"];

function trainer(name: string): Promise<Viewer> {
  const form = { name, mail: `${name.toLowerCase()}@greenroom.example`, password: "a quiet greenroom" };
  return addMember(form, { role: "trainer", level: ladder()[0], teams: [] });
}

/** Two trainers find the sitting ready, with the best marks. */
async function signOff(sittingId: string): Promise<void> {
  const sitting = await store().sittings.get(sittingId);
  const { career } = catalog();
  if (!sitting || !career) throw new Error("nothing to review");
  const best = Object.fromEntries(career.scorecard.map(({ id, steps }) => [id, String(steps.length - 1)]));
  const markOf = (_conversation: number, category: string) => best[category] ?? "";
  for (const name of ["Tom", "Yuki"])
    expect(await reviewSitting(await trainer(name), reviewIdOf(sittingId), { markOf, ready: "yes", reasons: "Ready." })).toEqual({
      kind: "kept",
    });
}

function shown(page: ReturnType<typeof createElement>): string {
  return renderToStaticMarkup(LadderProvider({ ladder: viewLadder(), children: page }));
}

test.each(otherLadders)("$name: it starts, someone joins and practises, and passes a gate that opens", async (other) => {
  let now = Date.UTC(2026, 10, 2, 9);
  keepClock(() => now);
  keepSettings({ dataDir: "nowhere", scenariosDir: folderOn(other, cases), sessionSecret: "a secret of thirty-two characters" });
  useStore(memoryStore());
  expect(catalog().problems).toEqual([]);
  expect(catalog().entries.size).toBe(cases.length);
  expect(ladder()).toEqual(Object.keys(other.levels));
  expect(await joinAsGuest({ name: "Ada", level: "no-level" })).toEqual({ problems: [{ field: "level", code: "unknown" }] });
  const joined = await joinAsGuest({ name: "Ada", level: ladder()[0] });
  if ("problems" in joined) throw new Error(JSON.stringify(joined.problems));
  const { viewer } = joined;

  await sit(viewer, "opening", "baseline");
  expect((await viewCareer(viewer)).gate?.missing.length).toBeGreaterThan(0);
  for (let day = 0; !(await practiseFor(viewer, "opening")); day += 1) {
    expect(day, "days of practice").toBeLessThan(5);
    now += DAY;
  }
  const { gate, ladder: rungs } = await viewCareer(viewer);
  expect(gate).toMatchObject({ missing: [], opens: other.gate.opens });
  expect(gate?.competencies.map(({ competency }) => competency)).toEqual(other.gate.competencies);
  expect(rungs.filter(({ here }) => here).map(({ level }) => level)).toEqual([ladder()[0]]);

  const sittingId = await sit(viewer, "opening", "gate");
  expect((await store().sittings.get(sittingId))?.passed).toBe(true);
  await signOff(sittingId);
  expect((await store().people.get(viewer.personId))?.level).toBe(other.gate.opens);
  const certificateId = (await store().sittings.get(sittingId))?.certificateId ?? "";
  expect(await viewCertificate(certificateId)).toMatchObject({ level: other.gate.opens, state: "valid" });

  const titles = shown(createElement(Ladder, { rungs }));
  for (const { title } of Object.values(other.levels)) expect(titles).toContain(title);
  for (const { scenario } of catalog().entries.values()) {
    const { title } = viewLadder().competencies.find(({ id }) => id === scenario.competency) ?? {};
    expect(shown(createElement(ScenarioFacts, { ...scenario, measure: null }))).toContain(title);
  }
});

test("every case that ships can be read on a ladder of three, without touching it", () => {
  const [, three] = otherLadders;
  if (!three) throw new Error("there is no ladder of three");
  keepSettings({ dataDir: "nowhere", scenariosDir: folderOn(three) });
  const { entries, problems } = catalog();
  expect(problems).toEqual([]);
  expect(entries.size).toBeGreaterThan(20);
  const used = new Set([...entries.values()].flatMap(({ scenario }) => scenario.levels));
  expect([...used].sort()).toEqual(["agent", "expert"]);
});
