import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";

const LEAST_CHOICES = 3;

export const sameMarks: Diagnostic = {
  code: "GR3002",
  severity: "advice",
  title: "Whatever is said here is marked the same",
  find: ({ scenario, levels }) => {
    const rules = levels[0]?.rules;
    return Object.keys(scenario.situations).flatMap((name) => {
      const own = scenario.situations[name]?.choices ?? {};
      const marks = [...(rules?.marks.get(name) ?? [])].flatMap(([choice, { points }]) => (Object.hasOwn(own, choice) ? [points] : []));
      const [first] = marks;
      if (marks.length < LEAST_CHOICES || first === undefined || marks.some((points) => points !== first)) return [];
      return [
        {
          at: `situations.${name}`,
          message: `all ${marks.length} things that can be said at \`${name}\` are marked ${first}, so empathy makes no difference here: let one of them answer the feeling, or ask, less than the moment wants`,
        },
      ];
    });
  },
};
