import { toldCutOff } from "~/engine/scenario/cut-off";
import { placeholder } from "~/engine/scenario/fill";
import { eachText } from "~/engine/scenario/text";
import type { Diagnostic } from "./diagnostic";

/** What looks like a name in braces. */
const IN_BRACES = /\{+\s*[\p{L}\p{N}][\p{L}\p{N}_ .-]{0,40}\s*\}+/gu;
/** Words between quotes that are not YAML's. */
const IN_CURLY_QUOTES = /^(?:“[^“”]*”|‘[^‘’]*’|„[^„“]*“)$/;
/** What is spoken; a title or a file may well quote something. */
const SPOKEN = /\.(?:words|says|reply)(?:\.|$)/;
/** As much as a page shows at once, or three. */
const MOST_CHARACTERS = 6000;

export const doubtfulText: Diagnostic = {
  code: "GR2028",
  severity: "warning",
  title: "A text that may not read as it was meant",
  find: ({ scenario, written }) => [
    ...(written?.cutOff ?? []).map(({ at, lost }) => ({ at, message: toldCutOff(lost) })),
    ...[...eachText(scenario)].flatMap(({ text, at }) => doubtsOf(text, at).map((message) => ({ at, message }))),
    ...Object.entries(scenario.facts).flatMap(([name, { shows }]) =>
      shows === undefined || shows.includes("{value}")
        ? []
        : [{ at: `facts.${name}.shows`, message: "this never says the number: put `{value}` where it belongs" }],
    ),
  ],
};

function doubtsOf(text: string, at: string): string[] {
  const doubts = [...text.matchAll(IN_BRACES)]
    .filter(([found]) => !new RegExp(`^${placeholder.source}$`).test(found))
    .map(
      ([found]) =>
        `\`${found}\` is shown as it stands: a name to be filled in is \`{lower-case}\`, letters, digits and hyphens in one pair of braces`,
    );
  if (SPOKEN.test(at) && IN_CURLY_QUOTES.test(text))
    doubts.push("the curly quotes around this are shown with it: YAML's quotes are straight ones");
  if (text.includes("\uFFFD")) doubts.push("a letter was lost here when the file was saved in another encoding (�): write it again");
  if (text.length > MOST_CHARACTERS) doubts.push(`this text has ${text.length} characters, and nobody reads that many at once: shorten it`);
  return doubts;
}
