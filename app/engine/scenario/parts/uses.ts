import type { Place } from "../places";
import { didYouMean, type Problem, problem } from "../problem";
import type { Read } from "../read-yaml";
import type { Written } from "../written";
import { ownNames } from "./names";
import type { PartRead, Parts } from "./part-read";

/** A part that a case uses, where the names lead that it leaves open, and the path of its use in the case. */
export interface Use {
  read: PartRead;
  to: Readonly<Record<string, string>>;
  at: string;
}

/** The parts that a case uses, or why it cannot have them: a part that is not there, or a name that two files have. */
export function findUses({ value, place }: Read<Written>, parts: Parts): { uses: Use[]; problems: Problem[] } {
  const uses: Use[] = [];
  const problems: Problem[] = [];
  const report = (code: string, at: string, message: string) => problems.push({ ...problem(code, at, message), ...place(at) });
  for (const [index, { use, to }] of value.parts.entries()) {
    const at = `parts.${index}`;
    const read = parts.get(use);
    if (!read) report("GR1001", `${at}.use`, `unknown part \`${use}\`${didYouMean(use, parts.keys())}`);
    else if ("problems" in read)
      report("GR1001", `${at}.use`, `the part \`${use}\` cannot be used before it is mended${firstOf(read.problems)}`);
    else if (uses.some((one) => one.read === read))
      report("GR1002", `${at}.use`, `the part \`${use}\` is used twice: once brings all of its names`);
    else uses.push({ read, to, at });
  }
  return { uses, problems: [...problems, ...meetings({ value, place }, uses)] };
}

function firstOf([found]: readonly Problem[]): string {
  return found ? ` (${told(found.file, found)}: ${found.message})` : "";
}

function told(file: string | undefined, { line }: Partial<Place>): string {
  return [file, line].filter((part) => part !== undefined).join(":");
}

/** Names that a part has and the case has too, or another part: each with both of its places. */
function meetings({ value, place }: Pick<Read<Written>, "value" | "place">, uses: readonly Use[]): Problem[] {
  const owners = new Map<string, { at: string; use?: Use }>();
  for (const { name, among, at } of ownNames(value)) owners.set(`${among} ${name}`, { at });
  return uses.flatMap((use) =>
    [...ownNames(use.read.part)].flatMap(({ name, among, at }): Problem[] => {
      const key = `${among} ${name}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, { at, use });
      if (!owner || owner.use === use) return [];
      const here = `the part \`${use.read.part.id}\` has a ${among} \`${name}\` (${told(use.read.file, use.read.place(at))})`;
      if (!owner.use) return [{ ...problem("GR1002", owner.at, `${here}, and so has this file: rename this one`), ...place(owner.at) }];
      const { part, file, place: other } = owner.use.read;
      const there = `the part \`${part.id}\` (${told(file, other(owner.at))})`;
      return [{ ...problem("GR1002", `${use.at}.use`, `${here}, and so has ${there}: use one of the two`), ...place(`${use.at}.use`) }];
    }),
  );
}
