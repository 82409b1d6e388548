import type { NameKind } from "./name-kinds";

const choice = String.raw`(?:situations\.[^.]+\.choices|anytime)\.[^.]+`;
const branch = String.raw`${choice}(?:\.then\.\d+)?`;
/** A place where a condition stands: under `let`, behind a field that holds one, or inside of another. */
const condition = String.raw`(?:let\.[^.]+|.*\.(?:when|due|shown))(?:\.(?:all|any|count)\.\d+|\.not)*`;
const against = String.raw`${condition}\.(?:is|atLeast|atMost|above|below)`;
const at = (...patterns: readonly string[]) => patterns.map((pattern) => new RegExp(`^(?:${pattern})$`));
const leads = [String.raw`${branch}\.to(?:\.\d+\.go)?`, String.raw`deadlines\.[^.]+\.to`, String.raw`parts\.\d+\.to\.[^.]+`];

/** The paths at which a value is the name of one. Test lines, paths and words in braces are read apart. */
export const values: Readonly<Record<NameKind, readonly RegExp[]>> = {
  situation: at(...leads, "starts", String.raw`${choice}\.in\.\d+`, String.raw`resources\.[^.]+\.in\.\d+`, String.raw`break\.in\.\d+`),
  ending: at(...leads, String.raw`customer\.leaves`, String.raw`tests\.[^.]+\.ending(?:\.\d+)?`),
  choice: at(String.raw`${condition}\.said`),
  fact: at(
    String.raw`${condition}\.(?:fact|knows)`,
    String.raw`${against}\.fact`,
    String.raw`${branch}\.learns\.\d+`,
    String.raw`resources\.[^.]+\.learns\.\d+`,
    String.raw`deadlines\.[^.]+\.minutes\.fact`,
    String.raw`resources\.[^.]+\.stock\.fact`,
    String.raw`${choice}\.types\.right\.fact`,
  ),
  surface: [],
  variant: at(String.raw`tests\.[^.]+\.variant`),
  step: at(
    String.raw`${condition}\.done`,
    String.raw`${branch}\.does\.\d+`,
    String.raw`resources\.[^.]+\.does\.\d+`,
    String.raw`process\.[^.]+\.before\.\d+`,
    String.raw`${choice}\.needs\.done\.\d+`,
  ),
  resource: at(String.raw`${condition}\.(?:opened|left)`, String.raw`${choice}\.needs\.opened\.\d+`),
  authority: at(String.raw`${condition}\.given`, String.raw`${choice}\.(?:gives|charges)\.authority`),
  decision: [],
  deadline: at(String.raw`${condition}\.late`),
  speaker: at(String.raw`.*\.(?:says|reply)\.\d+\.speaker`),
  condition: at(condition),
  test: [],
};

/** The maps whose keys mention one of a kind, by their path. */
export const keys: Readonly<Partial<Record<NameKind, RegExp>>> = {
  fact: new RegExp(String.raw`^(?:${branch}\.sets|variants\.[^.]+\.facts)$`),
  resource: new RegExp(String.raw`^${branch}\.uses$`),
  authority: new RegExp(String.raw`^${branch}\.grants$`),
  decision: new RegExp(String.raw`^${branch}\.decides$`),
};

/** Entries of a test line: a choice or a resource, with what is typed behind `=`. */
export const testEntry = /^tests\.[^.]+\.choices\.\d+$/;
/** Paths that a file says of itself. */
export const pathEntry = /^accepts\.\d+\.at$/;
/** Where words in braces are no words that a trainee reads. */
export const noWords = /^(?:tests|accepts|source|variants|id|code)(?:\.|$)/;
