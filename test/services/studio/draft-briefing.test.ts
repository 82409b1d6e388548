import { expect, test } from "vitest";
import { toBriefing } from "~/services/studio/view-draft-briefing.server";
import { shared } from "../../kit/scenario/limits";
import { small } from "../../kit/scenario/small";

const late = { fact: "late", is: true } as const;
const scenario = small(
  {},
  {
    levels: ["css1", "css2"],
    facts: { late: { label: "Late" } },
    variants: { calm: { facts: { late: false } }, late: { facts: { late: true } }, kept: { gate: true, facts: { late: true } } },
    customer: { name: "Ada", mood: [{ when: late, is: "angry" }, { is: "calm" }], asks: "Help", needs: "More help" },
    process: { say: { title: "Say when", listed: [{ when: late, is: true }, { is: false }] }, check: { title: "Check who it is" } },
    resources: { board: { title: "Route board", text: "Full.", when: late }, file: { title: "File", text: "Since 2014." } },
  },
);
const shown = (level: string, variant: string) =>
  toBriefing(scenario, { level, variant, locale: "en" }, shared) ?? expect.fail("there is no level");

test("what reads otherwise in another variant is told, with the variants, reserved ones too", () => {
  const { briefing, tells } = shown("css1", "calm");
  expect(briefing).toMatchObject({ customer: { mood: "calm", asks: "Help" }, limits: { process: [{ title: "Check who it is" }] } });
  const apart = ["late", "kept"];
  expect(tells).toEqual(["mood", "process", "resources"].map((what) => ({ what, variants: apart })));
  expect(shown("css1", "late").tells.map(({ variants }) => variants)).toEqual([["calm"], ["calm"], ["calm"]]);
});

test("every step and resource is told as listed or left out, and whether that hangs on something", () => {
  const { steps, resources } = shown("css1", "calm");
  expect(steps).toEqual([
    { title: "Say when", at: "process.say", isListed: false, isConditional: true },
    { title: "Check who it is", at: "process.check", isListed: true, isConditional: false },
  ]);
  expect(resources.map(({ isListed, isConditional }) => [isListed, isConditional])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test("a case that is the same in every variant gives nothing away", () => {
  const plain = small(
    {},
    { facts: { late: { label: "Late" } }, variants: { one: { facts: { late: true } }, two: { facts: { late: false } } } },
  );
  expect(toBriefing(plain, { level: "", variant: "", locale: "en" }, shared)).toMatchObject({ tells: [], variant: "one", level: "css1" });
});
