import type { FieldRule } from "~/studio/form/control";
import { thingRules } from "~/studio/form/thing-rules";

/** Every rule of every form, those of rows and voices included. */
export const allRules = (): FieldRule[] => Object.values(thingRules).flatMap(withColumns);

const withColumns = (rules: readonly FieldRule[]): FieldRule[] =>
  rules.flatMap((rule) => [rule, ...("columns" in rule.control ? withColumns(rule.control.columns) : [])]);

/** The paths that the rules of a form fill in, without the places of rows; `*` stands for the name of a voice. */
export function pathsOfRules(rules: readonly FieldRule[], prefix: readonly string[] = []): string[] {
  return rules.flatMap(({ path, control }) => {
    const at = [...prefix, ...path];
    if (control.kind === "rows") return [...(control.alone === null ? [] : [at.join(".")]), ...pathsOfRules(control.columns, at)];
    if (control.kind === "voices") return [at.join("."), [...at, "*"].join("."), ...pathsOfRules(control.columns, [...at, "*"])];
    return [at.join(".")];
  });
}
