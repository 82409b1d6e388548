import type { Model } from "~/engine/count/model";
import { toTenth } from "~/engine/scoring/because";
import type { Diagnostic, Finding } from "./diagnostic";
import type { LevelExamination, VariantExamination } from "./examine-case";

export const noPass: Diagnostic = {
  code: "GR2004",
  severity: "warning",
  title: "A level or a variant that cannot be passed",
  find: ({ levels, model }) => levels.flatMap((examined) => atLevel(examined, model)),
};

function atLevel({ level, rules, variants }: LevelExamination, model: Model): Finding[] {
  const failing = variants.filter(({ solved }) => solved && !solved.plan.passing);
  const [first] = failing;
  if (!first) return [];
  if (failing.length === variants.length)
    return [
      {
        at: `levels.${rules.scenario.levels.indexOf(level)}`,
        severity: "error",
        message: `no line passes at ${level}, in no variant: ${bestOf(first, model)}. Nobody can show that they can do it: raise what a choice gives, or take the level out`,
      },
    ];
  return failing.map((variant) => ({
    at: `variants.${variant.name}`,
    message: `no line passes in the variant \`${variant.name}\` at ${level}: ${bestOf(variant, model)}. Who draws it fails whatever they do: open a way, or take the variant out there with \`levels\``,
  }));
}

function bestOf({ solved }: VariantExamination, { pass }: Model): string {
  if (!solved) return "";
  const { line, result } = solved.best;
  const { total, outcome, empathy, empowerment, passed } = result;
  if (passed) return "";
  const low = Object.entries({ outcome, empathy, empowerment }).filter(([, score]) => score !== null && toTenth(score) < pass.dimension);
  const short = low.map(([name, score]) => `${name} ${toTenth(score ?? 0)} of ${pass.dimension}`);
  return `the best, \`${line.join(",")}\`, comes to ${[`total ${toTenth(total)} of ${pass.total}`, ...short].join(", ")}`;
}
