import { type Document, type ErrorCode, LineCounter, parseDocument, visit } from "yaml";
import { type CutOff, findCutOff } from "./cut-off";
import { findDuplicateNames } from "./duplicate-names";
import { findForeign } from "./foreign-text";
import { type Place, type Places, toPlaces } from "./places";
import { findOdd } from "./plain-data";
import { type Problem, problem } from "./problem";
import { findSlips, type Trouble } from "./slips/slips";

/** A text that is sound YAML: its nodes with comments and places, for an editor to keep, and the plain data in it. */
export interface YamlDocument {
  document: Document;
  data: unknown;
  places: Places;
  /** Texts that a comment cuts off. */
  cutOff: CutOff[];
}

const MOST_CHARACTERS = 1_000_000;
/** The reader's own words for what is wrong and no slip of the hand explains. */
const SAYS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: "this line begins at a column where nothing above it begins: mend the spaces before it, or before the lines above",
  BAD_SCALAR_START: "a text cannot begin so unless it has quotes around it",
  BLOCK_AS_IMPLICIT_KEY: "two names with a colon stand on one line: put quotes around a text that has a colon in it",
  MISSING_CHAR: "something is not closed here: a quote, a bracket, or a name without its colon",
  MULTILINE_IMPLICIT_KEY: "a name with its colon is missing here, or the text above should be in quotes",
  MULTIPLE_DOCS: "a second document begins here (`---`): a file holds one",
  NON_STRING_KEY: "a name is a text, and this is none",
  RESOURCE_EXHAUSTION: "this is nested too deep to be read: write it flatter",
  TAB_AS_INDENT: "a tab cannot indent here: use spaces",
  UNEXPECTED_TOKEN: "this is more than one value: put quotes around a text",
};

/** Text → document, or everything that keeps it from being one. */
export function readDocument(source: string): YamlDocument | { problems: Problem[] } {
  if (source.length > MOST_CHARACTERS) {
    const message = `the file has ${source.length} characters; at most ${MOST_CHARACTERS} are read: shorten its longest texts, or move what other cases have too to \`scenarios/parts\``;
    return { problems: [{ ...problem("GR0001", "", message), line: 1, column: 1 }] };
  }
  const foreign = findForeign(source);
  if (foreign) return { problems: [foreign] };
  const read = compose(source);
  if (read.troubles.length > 0) return { problems: toProblems(source, read.troubles) };
  const { document, places } = read;
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const { message, offset } = aliasTrouble(document, cause);
    return { problems: [placed("GR0001", message, places.at(offset))] };
  }
  const odd = findOdd(data);
  if (odd) return { problems: [placed("GR0001", odd.message, places.of(odd.path), odd.path.slice(0, 8).join("."))] };
  return { document, data, places, cutOff: findCutOff(source, document) };
}

function placed(code: string, message: string, place: Place, at = ""): Problem {
  return { ...problem(code, at, message), ...place };
}

/** A text as nodes, with what keeps it from being read as our files are: the syntax first, and without any of that, what is named twice. */
function compose(source: string): { document: Document; places: Places; troubles: Trouble[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false, stringKeys: true });
  const places = toPlaces(document, lines);
  const found = [...document.errors, ...document.warnings].sort((one, other) => one.pos[0] - other.pos[0]);
  const tooDeep = found.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  const wrong = (tooDeep ? [tooDeep] : found).map(({ code, message, pos }) => ({
    ...places.at(pos[0]),
    code: "GR0001",
    message: SAYS[code] ?? message.replace(/ at line \d+, column \d+.*$/s, ""),
  }));
  if (wrong.length > 0) return { document, places, troubles: wrong };
  const twice = findDuplicateNames(document).map(({ name, offset }) => ({
    ...places.at(offset),
    code: "GR1002",
    message: `\`${name}\` stands twice in the same list: rename one of the two`,
  }));
  return { document, places, troubles: twice };
}

/** What a slip explains is said as that. Of the syntax that none explains, the first is said: what comes behind it may be no more than its consequence. */
function toProblems(source: string, troubles: readonly Trouble[]): Problem[] {
  const isHopeless = troubles[0]?.message === SAYS.RESOURCE_EXHAUSTION;
  const { slips, rest } = isHopeless ? { slips: [], rest: troubles } : findSlips(source, troubles, (text) => compose(text).troubles);
  const [first] = rest;
  const isSaid = slips.some(({ line }) => line === first?.line);
  const unexplained = first?.code === "GR0001" ? (isSaid ? [] : [first]) : rest;
  return [...slips, ...unexplained].map(({ code, message, line, column }) => placed(code, message, { line, column }));
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
