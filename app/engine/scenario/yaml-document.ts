import { type Document, type ErrorCode, LineCounter, parseDocument, visit } from "yaml";
import { findDuplicateNames } from "./duplicate-names";
import { type Place, type Places, toPlaces } from "./places";
import { findOdd } from "./plain-data";
import { type Problem, problem } from "./problem";

/** A text that is sound YAML: its nodes with comments and places, for an editor to keep, and the plain data in it. */
export interface YamlDocument {
  document: Document;
  data: unknown;
  places: Places;
}

const MOST_CHARACTERS = 1_000_000;
/** The reader's own words where its library's would send an author the wrong way. */
const SAYS: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: "a second document begins here (`---`): a file holds one",
  NON_STRING_KEY: "a name is a text, and this is none",
  RESOURCE_EXHAUSTION: "this is nested too deep to be read: write it flatter",
  TAB_AS_INDENT: "a tab cannot indent here: use spaces",
};

/** Text → document, or everything that keeps it from being one. */
export function readDocument(source: string): YamlDocument | { problems: Problem[] } {
  if (source.length > MOST_CHARACTERS) {
    const message = `the file has ${source.length} characters; at most ${MOST_CHARACTERS} are read: split it`;
    return { problems: [{ ...problem("GR0001", "", message), line: 1, column: 1 }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false, stringKeys: true });
  const places = toPlaces(document, lines);
  const wrong = syntaxProblems(document, places);
  if (wrong.length > 0) return { problems: wrong };
  const twice = findDuplicateNames(document).map(({ name, offset }) =>
    placed("GR1002", `\`${name}\` stands twice in the same list: rename one of the two`, places.at(offset)),
  );
  if (twice.length > 0) return { problems: twice };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const { message, offset } = aliasTrouble(document, cause);
    return { problems: [placed("GR0001", message, places.at(offset))] };
  }
  const odd = findOdd(data);
  if (odd) return { problems: [placed("GR0001", odd.message, places.of(odd.path), odd.path.slice(0, 8).join("."))] };
  return { document, data, places };
}

function placed(code: string, message: string, place: Place, at = ""): Problem {
  return { ...problem(code, at, message), ...place };
}

function syntaxProblems({ errors, warnings }: Document, places: Places): Problem[] {
  const found = [...errors, ...warnings];
  const tooDeep = found.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  return (tooDeep ? [tooDeep] : found).map(({ code, message, pos }) =>
    placed("GR0001", SAYS[code] ?? message.replace(/ at line \d+, column \d+.*$/s, ""), places.at(pos[0])),
  );
}

/** Aliases (`*name`) that lead nowhere, or to so much that reading it would never end. */
function aliasTrouble(document: Document, cause: unknown): { message: string; offset: number } {
  const message = cause instanceof Error ? cause.message : "this YAML cannot be read";
  const name = /^Unresolved alias.*: (\S+)$/.exec(message)?.[1];
  let offset = 0;
  if (name === undefined)
    return { message: message.startsWith("Excessive") ? "aliases (`*name`) repeat too much here: write it out" : message, offset };
  visit(document, {
    Alias: (_, { source, range }) => {
      if (source !== name) return undefined;
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return { message: `\`*${name}\` is no anchor above this line: an alias repeats what \`&${name}\` marked before it`, offset };
}
