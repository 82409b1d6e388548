import type { Translate } from "~/i18n/translate";

const words = {
  case: "studio-kind.case",
  situation: "studio-kind.situation",
  choice: "studio-kind.choice",
  ending: "studio-kind.ending",
  fact: "studio-kind.fact",
  variant: "studio-kind.variant",
  step: "studio-kind.step",
  resource: "studio-kind.resource",
  authority: "studio-kind.authority",
  decision: "studio-kind.decision",
  deadline: "studio-kind.deadline",
  speaker: "studio-kind.speaker",
  surface: "studio-kind.surface",
  condition: "studio-kind.condition",
  test: "studio-kind.test",
  variants: "studio-kind.variants",
  endings: "studio-kind.endings",
} as const;

/** What the interface calls a kind of thing. */
export function kindWords(t: Translate, kind: string): string {
  return t(Object.entries(words).find(([known]) => known === kind)?.[1] ?? words.case);
}
