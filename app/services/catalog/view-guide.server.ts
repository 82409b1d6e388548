import { floorsOf } from "~/engine/scoring/floors";
import type { GuideView } from "~/views/guide";
import { catalog } from "./catalog.server";
import { ladder } from "./ladder.server";

/** What the guide says of the rules, read from the rules themselves. */
export function viewGuide(): GuideView {
  const { career, model } = catalog();
  const [gate] = Object.values(career?.gates ?? {}).sort((one, other) => ladder().indexOf(one.from) - ladder().indexOf(other.from));
  return {
    pass: { total: model.pass.total, ...floorsOf(model) },
    gate: gate
      ? {
          opens: gate.opens,
          passes: gate.eligible.passes,
          days: gate.eligible.days,
          variants: gate.each * gate.competencies.length,
          needed: gate.decision.passes,
        }
      : null,
  };
}
