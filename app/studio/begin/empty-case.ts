import { LATER } from "~/engine/scenario/names";
import { caseText } from "./case-text";

/** What is known of a case before it is written. */
export interface CaseStart {
  id: string;
  title: string;
  level: string;
  competency: string;
}

/** The customer of a case that begins, as far as someone has said who that is. */
export interface CustomerStart {
  name: string;
  asks: string;
  needs: string;
  says: string;
}

/** Words in brackets say what belongs in their place, wherever nothing was written yet. */
const orElse = (words: string, otherwise: string): string => words.trim() || `[${otherwise}]`;

/** The fields that every new file begins with. */
export const caseHead = ({ id, title, level, competency }: CaseStart) => ({
  format: 2,
  id,
  title: title.trim() || id,
  draft: true,
  summary: "[One line for the library that gives nothing away]",
  levels: [level],
  competency,
});

/** A situation in which everything is still to be written. */
export const toBlankSituation = (choice: string) => ({
  says: "[What the customer says here]",
  choices: { [choice]: { words: "[What the trainee answers]", to: LATER } },
});

/** The fields of a case of one situation and one choice. */
export const toEmptyCase = (start: CaseStart, customer: CustomerStart) => ({
  ...caseHead(start),
  customer: {
    name: customer.name.trim() || "Robin Vale",
    asks: orElse(customer.asks, "What the customer asks for"),
    needs: orElse(customer.needs, "What the customer really needs"),
  },
  situations: {
    opening: {
      says: orElse(customer.says, "What the customer writes first"),
      choices: { "first-answer": { words: "[What the trainee answers]", to: LATER } },
    },
  },
  endings: {},
});

/** A case of which nothing is wrong: it plays, as far as it goes. */
export const emptyCase = (start: CaseStart, customer: CustomerStart): string => caseText(toEmptyCase(start, customer));
