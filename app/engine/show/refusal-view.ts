import type { Refusal } from "~/engine/machine/refusal";
import type { Rules } from "~/engine/play/rules";

/** A refusal in words for the trainee: which limit, why there is one, and what would free it. Amounts in minor units or times. */
export interface RefusalView {
  code: Refusal["code"];
  limit: "authority" | "resources" | "process";
  /** What it is about: an authority's, a resource's or the steps' titles. */
  titles: string[];
  reason?: string;
  unit?: "money" | "times";
  most?: number;
  given?: number;
  /** Present where the amount would have been charged. */
  charge?: true;
  /** Whom this level asks for more. */
  approver?: string;
}

/** What the trainee reads of a refusal; names of the file stay behind. */
export function viewRefusal({ scenario, limits }: Rules, refusal: Refusal): RefusalView {
  if (refusal.code === "over-authority") {
    const authority = scenario.authority[refusal.authority];
    const reason = authority?.reason ?? limits.kinds[refusal.authority]?.reason;
    return {
      code: refusal.code,
      limit: "authority",
      titles: [authority?.title ?? refusal.authority],
      ...(reason !== undefined && { reason }),
      unit: authority?.unit ?? "money",
      most: refusal.limit,
      given: refusal.given,
      ...(authority?.charge && { charge: true }),
      approver: limits.process.approver,
    };
  }
  if (refusal.code === "no-access" || refusal.code === "out-of-stock") {
    const reason = refusal.code === "no-access" ? limits.classes[refusal.class]?.reason : undefined;
    return {
      code: refusal.code,
      limit: "resources",
      titles: [scenario.resources[refusal.resource]?.title ?? ""],
      ...(reason !== undefined && { reason }),
    };
  }
  const reason = refusal.reason === undefined ? {} : { reason: refusal.reason };
  if (refusal.code === "step-first")
    return { code: refusal.code, limit: "process", titles: refusal.steps.map((step) => scenario.process[step]?.title ?? ""), ...reason };
  return {
    code: refusal.code,
    limit: "resources",
    titles: refusal.resources.map((name) => scenario.resources[name]?.title ?? ""),
    ...reason,
  };
}
