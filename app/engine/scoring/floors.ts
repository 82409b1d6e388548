import type { Model } from "~/engine/count/model";

/** The least that each dimension needs for a pass. */
export function floorsOf(model: Model): Record<"outcome" | "empathy" | "empowerment", number> {
  if (model.formula === 2) return model.pass;
  const { dimension } = model.pass;
  return { outcome: dimension, empathy: dimension, empowerment: dimension };
}
