import { beforeEach, describe, expect, test } from "vitest";
import { checkData } from "~/services/operate/check-data.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, furnish, newcomer } from "../../kit/scenario/credit";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

describe("checking the data", () => {
  test("tells every number that a replay disagrees with", async () => {
    const viewer = await newcomer();
    const attemptId = await begun(viewer);
    const { head } = (await store().attempts.get(attemptId)) ?? {};
    if (!head) throw new Error("no attempt");
    const at = "2026-11-02T09:00:00.000Z";
    const copy = async (name: string, log: { choice: string; amount?: number }[], seal?: object) => {
      await store().attempts.begin({ ...head, id: name });
      for (const [index, entry] of log.entries())
        await store().attempts.append(
          name,
          index + 1,
          { ...entry, at },
          index === log.length - 1 && seal
            ? {
                ending: "solved",
                outcome: 65,
                empathy: 0,
                empowerment: null,
                total: 0,
                passed: false,
                faults: [],
                formula: 2,
                csat: 3,
                effort: 3,
                at,
                ...seal,
              }
            : undefined,
        );
    };
    await copy("sound", [{ choice: "solve" }], {});
    await copy("altered", [{ choice: "solve" }], { total: 99.9, passed: true });
    await copy("cleared", [{ choice: "solve" }], { faults: ["insult"] });
    await copy("by-another-formula", [{ choice: "solve" }], { formula: 1 });
    await copy("unplayable", [{ choice: "no-such" }]);
    await copy("unsealed", [{ choice: "solve" }]);
    await copy("too-soon", [{ choice: "sorry" }], {});
    const { attempts, sealed, formulas, disagreements } = await checkData();
    expect([attempts, sealed, formulas]).toEqual([8, 4, [1, 2]]);
    const told = disagreements.map(({ attemptId: name, message }) => `${name}: ${message}`);
    expect(told).toEqual([
      "altered: sealed total 99.9, replayed 0",
      "altered: sealed passed true, replayed false",
      "cleared: sealed faults [insult], replayed []",
      "by-another-formula: sealed by formula 1, and its scoring model names formula 2",
      "unplayable: turn 1, `no-such`, cannot be played: it is not offered there",
      "unsealed: ends at `solved`, and is not sealed",
      "too-soon: is sealed, and its replay stands at `talk`",
    ]);
  });
});
