import { copy } from "../expand/copy";
import { LATER } from "../names";
import { didYouMean, type Problem, problem } from "../problem";
import type { WrittenPart } from "./part";
import type { Use } from "./uses";

/** A part that leads into a case: its groups, and for each target that the case chose, where that was written. */
export interface Led {
  part: unknown;
  /** The names that the part leads to and does not have. */
  open: ReadonlySet<string>;
  origins: ReadonlyMap<string, string>;
  problems: Problem[];
}

/** Leads the targets that a part leaves open to where the case says. The paths of the problems are the case's. */
export function leadOn({ read: { part }, to, at: from }: Use): Led {
  const origins = new Map<string, string>();
  const open = new Set<string>();
  const led = copy(part, (field, value, at) => {
    if ((field !== "to" && field !== "go") || typeof value !== "string" || Object.hasOwn(part.situations, value)) return value;
    if (value === LATER && !Object.hasOwn(to, value)) return value;
    open.add(value);
    if (!Object.hasOwn(to, value)) return value;
    origins.set(at, `${from}.to.${value}`);
    return to[value];
  });
  const needless = Object.keys(to).filter((name) => !open.has(name));
  return {
    part: led,
    open,
    origins,
    problems: [
      ...[...open].filter((name) => !Object.hasOwn(to, name)).map((name) => problem("GR1001", `${from}.use`, notLed(part, name))),
      ...needless.map((name) => problem("GR1001", `${from}.to.${name}`, `${notOpen(part, name)}${didYouMean(name, open)}`)),
    ],
  };
}

function notLed({ id }: WrittenPart, name: string): string {
  return `the part \`${id}\` leads to \`${name}\`, and nothing says where that is in this case: add \`to: {${name}: …}\` with a situation or an ending`;
}

function notOpen({ id, situations }: WrittenPart, name: string): string {
  return Object.hasOwn(situations, name)
    ? `\`${name}\` is a situation of the part \`${id}\` itself: take it out`
    : `the part \`${id}\` leads nowhere that is called \`${name}\``;
}
