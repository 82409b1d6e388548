import { didYouMean, type Problem, problem, toWritten } from "~/engine/scenario/problem";
import type { Scenario } from "~/engine/scenario/schema";
import type { Diagnostic } from "./diagnostic";
import { diagnostics } from "./diagnostics";
import type { Examination } from "./examine-case";

type Answer = Scenario["accepts"][number];

/**
 * All that these diagnostics find and the author has not answered under `accepts`; and the answers that answer nothing. While a draft leads to what is still to be written,
 * all of it is advice: what comes may mend it.
 */
export function diagnose(examined: Examination, asked: readonly Diagnostic[] = diagnostics): Problem[] {
  const isUnfinished = isOpenEnded(examined);
  const raised = asked.flatMap(({ code, severity, find }) =>
    find(examined).map(({ at, message, file, severity: own }) => ({
      ...problem(code, at, message, isUnfinished ? "advice" : (own ?? severity)),
      ...(file !== undefined && { file }),
    })),
  );
  const found = toWritten(raised, examined.written?.pathAsWritten ?? ((at) => at));
  const { accepts } = examined.scenario;
  const open = found.filter((one) => !accepts.some((answer) => answers(answer, one)));
  const idle = accepts.flatMap((answer, index) =>
    found.some((one) => answers(answer, one)) ? [] : idleAnswer(answer, index, examined, asked),
  );
  return [...open, ...idle];
}

/** An error cannot be answered, only mended. */
function answers({ code, at }: Answer, found: Problem): boolean {
  return found.severity !== "error" && found.code === code && (at === undefined || found.at === at || found.at.startsWith(`${at}.`));
}

const ANSWERS_NOTHING = "GR2020";
const SMELL = /^GR3\d{3}$/;

function isOpenEnded({ written }: Examination): boolean {
  return written !== undefined && written.later.length > 0;
}

function idleAnswer({ code }: Answer, index: number, examined: Examination, asked: readonly Diagnostic[]): Problem[] {
  const codes = asked.map((diagnostic) => diagnostic.code);
  const isKnown = codes.includes(code);
  // Only the studio knows what an author answers there.
  if (!isKnown && SMELL.test(code)) return [];
  // What was not explored, or not written, to its end may still raise what is answered here.
  if (isKnown && (!examined.isWhole || isOpenEnded(examined))) return [];
  const why = isKnown
    ? `nothing raises ${code} here as a warning or advice, so this answer hides nothing`
    : `no diagnostic has the code \`${code}\`${didYouMean(code, codes)}, so this answers nothing`;
  return [problem(ANSWERS_NOTHING, `accepts.${index}`, `${why}: take it out, or mend its \`code\` and \`at\``, "warning")];
}
