import { leadsOf } from "../map/leads";
import { dataAt, isPlainObject } from "../text/data";

/** Words that are said, and whether something decides if it is these or others. */
interface Line {
  text: string;
  isSometimes: boolean;
}

/** What the trainee can say or do at a moment, what comes back, and where it leads. */
interface Choice {
  at: string;
  name: string;
  lines: Line[];
  reply: Line[];
  leadsTo: string[];
}

/** A moment of a case, or an ending, as one reads it. */
interface Part {
  at: string;
  kind: "situation" | "anytime" | "ending";
  title: string;
  lines: Line[];
  choices: Choice[];
}

/** A case as a script, in the order of its text, of whatever that reads as: what is not there yet is left out. */
export function toCaseScript(data: unknown): Part[] {
  const part = (kind: "situation" | "ending", group: string, [name, thing]: [string, unknown]): Part => ({
    ...{ at: `${group}.${name}`, kind, title: titleOf(thing, name) },
    ...{ lines: linesOf(dataAt(thing, ["says"])), choices: choicesOf(data, `${group}.${name}.choices`, dataAt(thing, ["choices"])) },
  });
  const always = choicesOf(data, "anytime", dataAt(data, ["anytime"]));
  return [
    ...entries(dataAt(data, ["situations"])).map((entry) => part("situation", "situations", entry)),
    ...(always.length > 0 ? [{ at: "", kind: "anytime" as const, title: "", lines: [], choices: always }] : []),
    ...entries(dataAt(data, ["endings"])).map((entry) => part("ending", "endings", entry)),
  ];
}

function choicesOf(data: unknown, group: string, choices: unknown): Choice[] {
  return entries(choices).map(([name, choice]) => {
    const words = linesOf(dataAt(choice, ["words"]));
    const label = linesOf(dataAt(choice, ["label"]));
    const branches = dataAt(choice, ["then"]);
    const replies = Array.isArray(branches) ? branches.flatMap((branch) => linesOf(dataAt(branch, ["reply"])).map(sometimes)) : [];
    return {
      ...{ at: `${group}.${name}`, name, lines: words.length > 0 ? words : label },
      reply: [...linesOf(dataAt(choice, ["reply"])), ...replies],
      leadsTo: leadsOf(choice).map(({ to }) => titleOf(dataAt(data, ["situations", to]) ?? dataAt(data, ["endings", to]), to)),
    };
  });
}

/** One text, texts of which the first whose condition holds is said, or a text for each voice. */
function linesOf(value: unknown): Line[] {
  if (typeof value === "string") return [{ text: value.trim(), isSometimes: false }];
  const several = Array.isArray(value) ? value : isPlainObject(value) ? Object.values(value) : [];
  return several.flatMap((line) => (typeof line === "string" ? linesOf(line) : linesOf(dataAt(line, ["text"])))).map(sometimes);
}

const sometimes = (line: Line): Line => ({ ...line, isSometimes: true });

function titleOf(thing: unknown, name: string): string {
  const title = dataAt(thing, ["title"]);
  return typeof title === "string" && title !== "" ? title : name;
}

const entries = (group: unknown): [string, unknown][] => (isPlainObject(group) ? Object.entries(group) : []);
