/** The words of the trade and of Greenroom that a newcomer cannot know, in the order in which the guide explains them. */
export const terms = [
  "competency",
  "variant",
  "first-play",
  "limits",
  "steps",
  "critical-fault",
  "outcome",
  "empathy",
  "empowerment",
  "csat",
  "customer-effort",
  "verdict",
  "luck",
  "load",
  "gate",
  "sitting",
  "baseline",
] as const;

/** A word that the guide explains. */
export type Term = (typeof terms)[number];
