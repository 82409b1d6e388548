import { Story } from "inkjs";
import { Compiler, CompilerOptions } from "inkjs/full";
import type { Branch, Choice } from "~/engine/scenario/choice";
import type { Condition } from "~/engine/scenario/condition";
import type { Facts, Scenario } from "~/engine/scenario/schema";

/** The same scenario as an ink story: a knot for each situation, the same choices, conditions, replies and effects. Only what the bench's scenario uses. */
export function toInkStory(scenario: Scenario, facts: Facts): Story {
  const refuse = (message: string) => {
    throw new Error(message);
  };
  const compiled = new Compiler(toInk(scenario, facts), new CompilerOptions(null, [], false, refuse)).Compile().ToJson();
  if (typeof compiled !== "string") throw new Error("inkjs compiled no story");
  return new Story(compiled);
}

/** Plays a line from the beginning, and gives all that was told. */
export function playInk(story: Story, line: readonly string[]): string {
  story.ResetState();
  let told = story.ContinueMaximally();
  for (const name of line) {
    const at = story.currentChoices.findIndex(({ text }) => text === name);
    if (at === -1) throw new Error(`the ink story does not offer \`${name}\``);
    story.ChooseChoiceIndex(at);
    told += story.ContinueMaximally();
  }
  return told;
}

function toInk(scenario: Scenario, facts: Facts): string {
  const names = [
    ...Object.keys(scenario.facts).map((name) => variable("knows", name)),
    ...Object.keys(scenario.process).map((name) => variable("done", name)),
    ...Object.keys(scenario.resources).map((name) => variable("opened", name)),
    ...Object.keys(scenario.decisions).map((name) => variable("decided", name)),
  ];
  const resources = Object.entries(scenario.resources).flatMap(([name, { minutes, does, learns, when, text }]): [string, Choice][] =>
    text === undefined ? [] : [[name, { kind: "open", minutes, does, learns, when, reply: text }]],
  );
  const shared = [...Object.entries(scenario.anytime), ...resources];
  return [
    "VAR clock = 0",
    `VAR patience = ${scenario.customer.patience}`,
    `VAR mood = "${scenario.customer.mood}"`,
    "VAR given = 0",
    ...Object.entries(facts).map(([name, value]) => `VAR ${variable("fact", name)} = ${value}`),
    ...names.map((name) => `VAR ${name} = false`),
    `-> ${knot(scenario.starts)}`,
    ...Object.entries(scenario.situations).flatMap(([name, { says, choices }]) => [
      `=== ${knot(name)} ===`,
      ...says.toReversed().flatMap(({ when, text }) => (when ? [`{${toInkCondition(when)}: ${text}}`] : [text])),
      ...Object.entries(choices).flatMap(([choice, found]) => toInkChoice(name, choice, found)),
      ...shared.flatMap(([choice, found]) => toInkChoice(name, choice, found)),
    ]),
    ...Object.entries(scenario.endings).flatMap(([name, { says }]) => [`=== ${knot(name)} ===`, says[0]?.text ?? "", "-> END"]),
  ].join("\n");
}

function toInkChoice(situation: string, name: string, choice: Choice): string[] {
  const opens = choice.kind === "open";
  const conditions = [
    ...(choice.when ? [toInkCondition(choice.when)] : []),
    ...(opens ? [`not ${variable("opened", name)}`] : []),
    ...(choice.gives ? [`given + ${choice.gives.amount} <= 5000`] : []),
  ];
  const [first, second] = choice.then ?? [];
  return [
    `${opens ? "+" : "*"} ${conditions.length > 0 ? `{${conditions.join(" && ")}} ` : ""}[${name}]`,
    ...(choice.words === undefined ? [] : [choice.words]),
    `~ clock += ${choice.minutes ?? 1}`,
    ...(opens ? [`~ ${variable("opened", name)} = true`] : []),
    ...(choice.gives ? [`~ given += ${choice.gives.amount}`] : []),
    ...effects(choice),
    ...(first && second ? [`{ ${toInkCondition(first.when ?? {})}:`, ...effects(first), "- else:", ...effects(second), "}"] : []),
    "{patience <= 0: -> gone}",
    "{clock >= 240: -> gone}",
    ...toInkTargets(situation, choice.to),
  ];
}

function effects({ learns, does, patience, mood, decides, minutes, reply }: Branch): string[] {
  return [
    ...(learns ?? []).map((name) => `~ ${variable("knows", name)} = true`),
    ...(does ?? []).map((name) => `~ ${variable("done", name)} = true`),
    ...Object.keys(decides ?? {}).map((name) => `~ ${variable("decided", name)} = true`),
    ...(patience === undefined ? [] : [`~ patience += ${patience}`]),
    ...(mood === undefined ? [] : [`~ mood = "${mood}"`]),
    ...(minutes === undefined ? [] : [`~ clock += ${minutes}`]),
    ...(reply ?? []).map(({ text }) => text),
  ];
}

function toInkTargets(situation: string, to: Choice["to"]): string[] {
  if (to === undefined) return [`-> ${knot(situation)}`];
  if (typeof to === "string") return [`-> ${knot(to)}`];
  return to.map(({ when, go }) => (when ? `{${toInkCondition(when)}: -> ${knot(go)}}` : `-> ${knot(go)}`));
}

function toInkCondition({ all, any, not, fact, knows, done, opened, mood, given, is, atMost }: Condition): string {
  if (all) return `(${all.map(toInkCondition).join(" && ")})`;
  if (any) return `(${any.map(toInkCondition).join(" || ")})`;
  if (not) return `not ${toInkCondition(not)}`;
  if (knows) return variable("knows", knows);
  if (done) return variable("done", done);
  if (opened) return variable("opened", opened);
  if (fact) return `(${variable("fact", fact)} == ${is})`;
  if (mood) return `(mood == "${mood}")`;
  if (given) return `(given <= ${atMost})`;
  throw new Error("the bench's scenario uses a condition that its ink story does not");
}

function variable(kind: string, name: string): string {
  return `${kind}_${knot(name)}`;
}

function knot(name: string): string {
  return name.replaceAll("-", "_");
}
