import { LATER } from "../names";
import { type Problem, problem } from "../problem";
import type { Ending } from "../schema";

/** The ending of a draft where it is not written any further. It meets no need, so that no line passes by it. */
export const stillToWrite: Ending = {
  title: "Still to write",
  says: [{ text: "[This is as far as the draft goes.]" }],
  need: "no",
  stays: true,
  customer: "Still to write.",
  team: "Still to write.",
  business: "Still to write.",
  csat: 3,
  effort: 3,
  teaches: "Still to write.",
};

/** Only a draft may leave something for later. */
export function unwritten(at: string): Problem {
  return problem(
    "GR1001",
    at,
    `\`${LATER}\` stands for what is still to be written, and only a draft has that: write where this leads, or say \`draft: true\``,
  );
}
