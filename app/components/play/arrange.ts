import type { LimitsView } from "~/engine/show/limits-view";
import type { ChoiceView } from "~/engine/show/view";

export interface Arrangement {
  /** What can be said or done in the conversation, a break last. */
  talk: ChoiceView[];
  /** Each resource, with the choice that opens it where it can be opened now. */
  resources: { resource: LimitsView["resources"][number] | null; choice: ChoiceView | null }[];
  /** The digit that picks a choice, by its token: 1 to 9, in the order of the page, none for a locked one. */
  digits: Map<string, number>;
}

/** Puts the choices where they belong on the desk: a choice that looks something up goes with the resource it opens. */
export function arrange(choices: readonly ChoiceView[], resources: LimitsView["resources"]): Arrangement {
  const lookUps = choices.filter(({ kind, words }) => kind === "open" && words === undefined);
  const others = choices.filter((choice) => !lookUps.includes(choice));
  // Where all that can be done is to look something up, it stands under "Your turn" like any choice.
  if (others.every(({ kind }) => kind === "step-away")) others.unshift(...lookUps.splice(0));
  const talk = [...others.filter(({ kind }) => kind !== "step-away"), ...others.filter(({ kind }) => kind === "step-away")];
  const known = resources.map((resource) => ({ resource, choice: lookUps.find(({ token }) => token === resource.token) ?? null }));
  const rest = lookUps.filter((choice) => !known.some((found) => found.choice === choice));
  const shown = [...known, ...rest.map((choice) => ({ resource: null, choice }))];
  const inOrder = [...talk, ...shown.flatMap(({ choice }) => choice ?? [])].filter(({ locked }) => !locked).slice(0, 9);
  return { talk, resources: shown, digits: new Map(inOrder.map(({ token }, index) => [token, index + 1])) };
}
