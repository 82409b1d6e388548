import { expect, test } from "vitest";
import { ReplayError } from "~/engine/play/replay";
import { STEP_AWAY } from "~/engine/scenario/names";
import { play, small, smallInput } from "../../kit/scenario/small";

const { talk } = smallInput.situations;
const waiting = { ...talk, choices: { return: { kind: "end", label: "Go back", to: "lost" } } } as const;
const pause = { minutes: 5, label: "Step away", reply: "You come back." };

function withBreak(places?: string[]) {
  const wait = { kind: "say", label: "Wait", to: "waiting" } as const;
  const situations = { talk: { ...talk, choices: { ...talk.choices, wait } }, waiting };
  return small({}, { situations, break: { ...pause, ...(places && { in: places }) } });
}

test("a break is offered where its file says, and everywhere if it says nothing", () => {
  const before = [STEP_AWAY, "wait"];
  const after = ["wait", STEP_AWAY];
  for (const line of [before, after]) expect(play(withBreak(), line).played.held.situation).toBe("waiting");
  expect(play(withBreak(["waiting"]), after).played.held.situation).toBe("waiting");
  expect(() => play(withBreak(["waiting"]), before)).toThrow(ReplayError);
});
