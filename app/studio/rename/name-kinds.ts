/** What in a case has a name that other places mention. */
export const nameKinds = [
  ...(["situation", "ending", "choice", "fact", "surface", "variant", "step", "resource"] as const),
  ...(["authority", "decision", "deadline", "speaker", "condition", "test"] as const),
];
export type NameKind = (typeof nameKinds)[number];

/** The maps whose keys are the names of a kind, by their path. */
export const definitions: Readonly<Record<NameKind, RegExp>> = {
  situation: /^situations$/,
  ending: /^endings$/,
  choice: /^(?:situations\.[^.]+\.choices|anytime)$/,
  fact: /^facts$/,
  surface: /^surface$/,
  variant: /^variants$/,
  step: /^process$/,
  resource: /^resources$/,
  authority: /^authority$/,
  decision: /^decisions$/,
  deadline: /^deadlines$/,
  speaker: /^speakers$/,
  condition: /^let$/,
  test: /^tests$/,
};

/** The group of a case's file that holds what has a name of a kind; choices stand in their situations, too. */
export const groupNames = {
  situation: "situations",
  ending: "endings",
  choice: "anytime",
  fact: "facts",
  surface: "surface",
  variant: "variants",
  step: "process",
  resource: "resources",
  authority: "authority",
  decision: "decisions",
  deadline: "deadlines",
  speaker: "speakers",
  condition: "let",
  test: "tests",
} as const satisfies Record<NameKind, string>;
