import { expect, test } from "vitest";
import { stringify } from "yaml";
import { parseScenario } from "~/engine/scenario/parse";
import { mergePatch } from "../../kit/generate/merge-patch";
import { shared } from "../../kit/scenario/limits";
import { play, scoreOf, smallInput } from "../../kit/scenario/small";

const read = (patch: object) => parseScenario(stringify(mergePatch(smallInput, patch)), shared);
const atTalk = (choices: object) => ({ situations: { talk: { choices } } });
const unfinished = {
  customer: { patience: 2, leaves: "later" },
  ...atTalk({
    solve: { to: "later" },
    half: { to: [{ when: { mood: "calm" }, go: "later" }, { go: "lost" }] },
    more: { kind: "say", words: { plain: "More.", warm: "More, please." }, then: [{ to: "later" }] },
  }),
};

test("in a draft, `later` is where nothing is written yet: it can be played up to there, and does not pass", () => {
  const found = read({ ...unfinished, draft: true });
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  const { scenario, isDraft, later, pathAsWritten } = found;
  expect(isDraft).toBe(true);
  expect([...new Set(later.map(pathAsWritten))]).toEqual([
    "customer.leaves",
    "situations.talk.choices.solve.to",
    "situations.talk.choices.half.to.0.go",
    "situations.talk.choices.more.then.0.to",
  ]);
  expect(play(scenario, ["solve"]).played.held).toMatchObject({ ended: true, situation: "later" });
  expect(scoreOf(scenario, ["solve"])).toMatchObject({ ending: "later", passed: false });
});

test("elsewhere `later` is a problem, once for each place where it was written", () => {
  const found = read(unfinished);
  expect("problems" in found && found.problems.map(({ code, at, line }) => `${code} ${at} ${line !== undefined}`)).toEqual([
    "GR1001 customer.leaves true",
    "GR1001 situations.talk.choices.solve.to true",
    "GR1001 situations.talk.choices.half.to.0.go true",
    "GR1001 situations.talk.choices.more.then.0.to true",
  ]);
  expect("problems" in found && found.problems[0]?.message).toBe(
    "`later` stands for what is still to be written, and only a draft has that: write where this leads, or say `draft: true`",
  );
});

test("a file that has an ending or a situation of this name means that", () => {
  for (const draft of [true, false]) {
    const found = read({ ...atTalk({ lose: { to: "later" } }), endings: { later: smallInput.endings.lost, lost: null }, draft });
    expect(found).toMatchObject({ later: [], scenario: { endings: { later: { title: "Lost" } } } });
  }
});
