import type { Model } from "~/engine/count/model";
import { floorsOf } from "~/engine/scoring/floors";
import { roundScore } from "~/engine/scoring/round-score";
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

function bestOf({ solved }: VariantExamination, model: Model): string {
  if (!solved) return "";
  const { line, result } = solved.best;
  const { total, outcome, empathy, empowerment, passed } = result;
  if (passed) return "";
  const floors = floorsOf(model);
  const short = (["outcome", "empathy", "empowerment"] as const).flatMap((name) => {
    const score = { outcome, empathy, empowerment }[name];
    const rounded = score === null ? null : roundScore(model, score);
    return rounded !== null && rounded < floors[name] ? [`${name} ${rounded} of ${floors[name]}`] : [];
  });
  return `the best, \`${line.join(",")}\`, comes to ${[`total ${roundScore(model, total)} of ${model.pass.total}`, ...short].join(", ")}`;
}
