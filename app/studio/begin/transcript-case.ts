import { LATER } from "~/engine/scenario/names";
import type { Exchanges } from "../transcript/exchanges";
import { caseText } from "./case-text";
import { type CaseStart, caseHead } from "./empty-case";

/** What stands at each turn for the trainer to answer: the choice that a trainee would fall for. */
const TEMPTING = "[What would have been tempting here?]";
const LONGEST_LINE = 120;

/** A case with a situation for each exchange of a chat: the agent's answer leads on, and beside it is a place for the tempting one. */
export function transcriptCase(start: CaseStart, { exchanges, last }: Exchanges): string {
  const name = (index: number) => (index === 0 ? "opening" : index < exchanges.length ? `turn-${index + 1}` : "ended");
  const situations = exchanges.map(({ customer, agent }, index) => [
    name(index),
    {
      says: plain(customer),
      choices: {
        [`answer-${index + 1}`]: { words: plain(agent), to: name(index + 1) },
        [`tempting-${index + 1}`]: { words: TEMPTING, to: LATER },
      },
    },
  ]);
  return caseText({
    ...caseHead(start),
    customer: { name: "Robin Vale", asks: firstLine(exchanges[0]?.customer ?? ""), needs: "[What the customer really needs]" },
    situations: Object.fromEntries(situations),
    endings: {
      ended: {
        title: "[How it came out]",
        says: last === null ? "[The chat ends here.]" : plain(last),
        need: "yes",
        teaches: "[What to take along]",
      },
    },
  });
}

/** Braces and brackets mean something in a case, and in a chat they mean nothing. */
const plain = (words: string): string => words.replaceAll("[", "(").replaceAll("]", ")").replaceAll("{", "(").replaceAll("}", ")");

function firstLine(words: string): string {
  const [line = ""] = plain(words).split("\n");
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1)}…`;
}
