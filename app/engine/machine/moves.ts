import type { Limits } from "~/engine/limits/schema";
import type { Branch, Choice, Target, Wording } from "~/engine/scenario/choice";
import { STEP_AWAY, type Typing, typings } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";
import { type Change, minutesOf } from "./effects";
import { type Test, toTest } from "./guards";

/** One way that a choice can go: the first whose test holds is taken. Without `to` the conversation stays where it is. */
export interface Path {
  when: Test;
  /** Present where something is typed: what it has to come to. */
  typing?: Typing;
  branch?: Branch;
  to?: string;
  changing: Change;
}

/** A choice made ready to be played at a situation. */
export interface Move {
  name: string;
  kind: Choice["kind"] | "step-away";
  choice: Choice;
  /** The resource that this opens, if it opens one. */
  opens?: string;
  document?: Wording;
  offered: Test;
  paths: Path[];
}

/** Every choice of every situation: its own, the ones for any time, the resources that can be opened, and the break. */
export function toMoves(scenario: Scenario, limits: Limits): Map<string, Move[]> {
  const toMove = (name: string, choice: Choice, opens?: string): Move => {
    const when = toTest(choice.when, scenario, limits);
    const resource = opens === undefined ? undefined : scenario.resources[opens];
    return {
      name,
      kind: choice.kind,
      choice,
      ...(opens !== undefined && { opens }),
      ...(resource?.text && { document: resource.text }),
      offered: choice.again ? when : (position, giving) => !position.said.includes(name) && when(position, giving),
      paths: typingsOf(choice).flatMap((typing) => toPaths(name, choice, { scenario, limits, opens, typing })),
    };
  };
  const resources = Object.entries(scenario.resources)
    .filter(([, resource]) => resource.text)
    .map(([name, resource]) => ({ move: toMove(name, toChoice(resource), name), in: resource.in }));
  const anytime = Object.entries(scenario.anytime).map(([name, choice]) => ({ move: toMove(name, choice), in: choice.in }));
  const rest = scenario.break ? [{ move: stepAway(scenario.break), in: scenario.break.in }] : [];
  const shared = [...anytime, ...resources, ...rest];
  return new Map(
    Object.entries(scenario.situations).map(([situation, { choices }]) => [
      situation,
      [
        ...Object.entries(choices).map(([name, choice]) => toMove(name, choice)),
        ...shared.filter((found) => !found.in || found.in.includes(situation)).map((found) => found.move),
      ],
    ]),
  );
}

function toChoice({ title, minutes, learns, does, touches, reply, when }: Scenario["resources"][string]): Choice {
  return {
    kind: "open",
    label: title,
    minutes,
    ...(learns && { learns }),
    ...(does && { does }),
    ...(touches && { touches }),
    ...(reply && { reply }),
    ...(when && { when }),
  };
}

function stepAway({ label, reply }: NonNullable<Scenario["break"]>): Move {
  return { name: STEP_AWAY, kind: "step-away", choice: { kind: "open", label, reply: [{ text: reply }] }, offered: () => true, paths: [] };
}

/** What can come of typing for a choice; one nothing where there is nothing to type. */
export function typingsOf({ types }: Pick<Choice, "types">): readonly (Typing | undefined)[] {
  return types ? typings : NOT_TYPED;
}
const NOT_TYPED = [undefined];

interface PathParts {
  scenario: Scenario;
  limits: Limits;
  opens: string | undefined;
  typing: Typing | undefined;
}

function toPaths(name: string, choice: Choice, { scenario, limits, opens, typing }: PathParts): Path[] {
  const branches: (Branch | undefined)[] = [...(choice.then ?? [])];
  if (branches.every((branch) => branch?.when)) branches.push(undefined);
  return branches.flatMap((branch) => {
    const holds = toTest(branch?.when, scenario, limits, typing);
    const changing: Change = {
      name,
      effects: branch ? [choice, branch] : [choice],
      minutes: minutesOf(choice, branch, limits.process.approvalMinutes),
      ...(opens !== undefined && { opens }),
    };
    return targets(branch?.to ?? choice.to).map(({ when, go }) => {
      const leads = toTest(when, scenario, limits, typing);
      return {
        when: when ? (position, giving) => holds(position, giving) && leads(position, giving) : holds,
        changing,
        ...(typing && { typing }),
        ...(branch && { branch }),
        ...(go !== undefined && { to: go }),
      } satisfies Path;
    });
  });
}

/** Where a target may lead, the last of them without condition. */
function targets(target: Target | undefined): { when?: Exclude<Target, string>[number]["when"]; go?: string }[] {
  if (target === undefined) return [{}];
  if (typeof target === "string") return [{ go: target }];
  return target.every(({ when }) => when) ? [...target, {}] : target;
}
