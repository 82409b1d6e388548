import { entryText } from "../text/write";

/** A whole file in the house's style, from its fields in order. */
export const caseText = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .map(([key, value]) => entryText(key, value, 0, "\n"))
    .join("");
