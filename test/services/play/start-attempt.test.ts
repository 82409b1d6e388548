import { beforeEach, describe, expect, test } from "vitest";
import { viewBriefing } from "~/services/home/view-briefing.server";
import { viewLibrary } from "~/services/home/view-library.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { viewDesk } from "~/services/play/view-desk.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, CREDIT, furnish, LOCALE, newcomer, take } from "../../kit/scenario/credit";
import { creditCase } from "../../kit/scenario/folder";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

describe("start", () => {
  test.each([
    [{ scenarioId: "no-such", mode: "solo" }, "unknown-scenario"],
    [{ scenarioId: "__proto__", mode: "solo" }, "unknown-scenario"],
    [{ scenarioId: CREDIT, mode: "gate" }, "unknown-mode"],
    [{ scenarioId: CREDIT, mode: "solo", seed: "-1" }, "bad-seed"],
    [{ scenarioId: CREDIT, mode: "solo", seed: "1000000" }, "bad-seed"],
    [{ scenarioId: CREDIT, mode: "solo", seed: "1.5" }, "bad-seed"],
    [{ scenarioId: CREDIT, mode: "solo", seed: "x" }, "bad-seed"],
  ])("%j: %s", async (form, problem) => {
    expect(await startAttempt(await newcomer(), form)).toEqual({ problem });
  });

  test("what opens at a higher level is locked", async () => {
    furnish({ [CREDIT]: creditCase({ levels: ["css2"] }) });
    const viewer = await newcomer();
    expect(await startAttempt(viewer, { scenarioId: CREDIT, mode: "solo" })).toEqual({ problem: "locked" });
    expect(await viewBriefing(viewer, CREDIT, LOCALE)).toBeNull();
    expect((await viewLibrary(viewer, LOCALE)).cards).toMatchObject([{ id: CREDIT, locked: { opensAt: "css2" } }]);
    expect(await startAttempt(await newcomer("Mina", "senior"), { scenarioId: CREDIT, mode: "solo" })).toHaveProperty("attemptId");
  });

  test("a briefing stays the same until its attempt begins, and differs between people", async () => {
    const viewer = await newcomer();
    const seed = async (one = viewer) => (await viewBriefing(one, CREDIT, LOCALE))?.seed;
    const first = await seed();
    expect(await seed()).toBe(first);
    expect(await seed(await newcomer("Mina"))).not.toBe(first);
    await startAttempt(viewer, { scenarioId: CREDIT, mode: "solo", seed: first ?? "" });
    expect(await seed()).not.toBe(first);
  });

  test("asked for twice, at once or in turn, is one attempt until something is played in it", async () => {
    const viewer = await newcomer();
    for (const seed of ["", "7"]) {
      const form = { scenarioId: CREDIT, mode: "solo", seed };
      const ids = new Set((await Promise.all([1, 2, 3].map(() => startAttempt(viewer, form)))).map((one) => JSON.stringify(one)));
      ids.add(JSON.stringify(await startAttempt(viewer, form)));
      expect(ids.size).toBe(1);
      const [attemptId] = [...ids].flatMap((one) => Object.values(JSON.parse(one) as Record<string, string>));
      expect(await startAttempt(viewer, { ...form, mode: "coached" })).not.toEqual({ attemptId });
      await take(viewer, attemptId ?? "", "I'm sorry.", 1);
      expect(await startAttempt(viewer, form)).not.toEqual({ attemptId });
    }
    expect((await store().attempts.summaries({ subject: viewer.subject })).filter(({ turns }) => turns === 1).length).toBe(2);
  });

  test("a briefing and the attempt of its seed agree", async () => {
    const viewer = await newcomer();
    const briefing = await viewBriefing(viewer, CREDIT, LOCALE, 7);
    const attemptId = await begun(viewer);
    const desk = await viewDesk(viewer, attemptId, { hint: false, locale: LOCALE });
    const limits = desk && { ...desk.view.limits, resources: desk.view.limits.resources.map(({ token: _, ...resource }) => resource) };
    expect(limits).toEqual(briefing?.limits);
    expect(desk?.view.customer).toEqual(briefing?.customer);
  });
});
