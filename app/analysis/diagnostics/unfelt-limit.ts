import { givenBy } from "~/engine/scenario/choice";
import { eachChoice } from "~/engine/scenario/walk";
import type { Diagnostic, Finding } from "./diagnostic";
import type { Examination } from "./examine-case";

export const unfeltLimit: Diagnostic = {
  code: "GR2008",
  severity: "warning",
  title: "A limit that nobody feels",
  find: (examined) => [...unfeltClasses(examined), ...(examined.isWhole ? [...unfeltAuthorities(examined), ...unfeltSteps(examined)] : [])],
};

function unfeltAuthorities({ scenario, bounds }: Examination): Finding[] {
  const given = new Set([...eachChoice(scenario)].map(({ choice }) => givenBy(choice)?.authority));
  return Object.keys(scenario.authority)
    .filter((name) => !bounds.binding.has(name))
    .map((name) => ({
      at: `authority.${name}`,
      message: given.has(name)
        ? `no line comes to the limit on \`${name}\` at any level, so it is never felt: let as much be asked for or typed as a level may give, or take the authority out`
        : `no choice gives or charges \`${name}\`, so its limit is decoration: offer it somewhere, or take it out`,
    }));
}

/** Required steps; those that are critical are GR2009's. */
function unfeltSteps({ scenario, bounds }: Examination): Finding[] {
  const needed = new Set([...eachChoice(scenario)].flatMap(({ choice }) => choice.needs?.done ?? []));
  return Object.entries(scenario.process)
    .filter(([name, { severity }]) => severity === "required" && !bounds.missable.has(name) && !needed.has(name))
    .map(([name, { rule }]) => ({
      at: `process.${name}`,
      message:
        rule === "forbidden"
          ? `nothing does the forbidden step \`${name}\`, so nobody can break it: offer what it forbids, or take it out`
          : bounds.applying.has(name)
            ? `every line does \`${name}\` before it ends, so nobody can miss it: offer a way past it, or take it out`
            : `\`${name}\` applies at no ending, so nobody is ever held to it: mend its \`when\`, or take it out`,
    }));
}

/** Classes that some level lacks, but none of this scenario's, and that cost neither time nor stock here. */
function unfeltClasses({ scenario, limits }: Examination): Finding[] {
  const ladder = Object.keys(limits.levels);
  return Object.keys(limits.resources).flatMap((name) => {
    const lacks = (level: string) => limits.levels[level]?.resources.includes(name) !== true;
    const own = Object.entries(scenario.resources).filter(([, resource]) => resource.class === name);
    const [first] = own;
    if (!first || !ladder.some(lacks) || scenario.levels.some(lacks)) return [];
    if (own.some(([, { minutes, stock }]) => minutes > 0 || stock !== undefined)) return [];
    return [
      {
        at: `resources.${first[0]}.class`,
        message: `every level of this scenario can open \`${name}\`, and opening it costs nothing, so that limit is never felt: let it cost minutes, add a level that lacks it, or leave \`class\` out`,
      },
    ];
  });
}
