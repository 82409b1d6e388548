import {
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type * as z from "zod";
import { findOdd } from "./plain-data";
import { didYouMean, type Problem, problem } from "./problem";

type Path = readonly PropertyKey[];

/** A YAML text that fits its schema, or everything that is wrong with it. `place` finds the line and column of a path. */
export type Read<T> = { value: T; place: (at: string) => { line: number; column: number } } | { problems: Problem[] };

const MOST_CHARACTERS = 1_000_000;
/** The reader's own words where its library's would send an author the wrong way. */
const SAYS: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: "a second document begins here (`---`): a file holds one",
  NON_STRING_KEY: "a name is a text, and this is none",
  RESOURCE_EXHAUSTION: "this is nested too deep to be read: write it flatter",
  TAB_AS_INDENT: "a tab cannot indent here: use spaces",
};

/** Reads a YAML text against a schema. All problems come at once, each with its place. */
export function readYaml<Schema extends z.ZodType>(source: string, schema: Schema): Read<z.output<Schema>> {
  if (source.length > MOST_CHARACTERS)
    return {
      problems: [
        {
          ...problem("GR0001", "", `the file has ${source.length} characters; at most ${MOST_CHARACTERS} are read: split it`),
          line: 1,
          column: 1,
        },
      ],
    };
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false, stringKeys: true });
  const found = [...document.errors, ...document.warnings];
  if (found.length > 0) {
    const tooDeep = found.find(({ code }) => code === "RESOURCE_EXHAUSTION");
    return {
      problems: (tooDeep ? [tooDeep] : found).map(({ code, message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return { ...problem("GR0001", "", SAYS[code] ?? message.replace(/ at line \d+, column \d+.*$/s, "")), line, column: col };
      }),
    };
  }
  const twice = namedTwice(document);
  if (twice.length > 0) {
    return {
      problems: twice.map(({ name, offset }) => {
        const { line, col } = lines.linePos(offset);
        return { ...problem("GR1002", "", `\`${name}\` stands twice in the same list: rename one of the two`), line, column: col };
      }),
    };
  }
  const locate = (path: Path) => {
    const offset = offsetOf(document.contents, path);
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const { message, offset } = aliasTrouble(document, cause);
    const { line, col } = lines.linePos(offset);
    return { problems: [{ ...problem("GR0001", "", message), line, column: col }] };
  }
  const odd = findOdd(data);
  if (odd) return { problems: [{ ...problem("GR0001", odd.path.slice(0, 8).join("."), odd.message), ...locate(odd.path) }] };
  const parsed = schema.safeParse(data, { reportInput: true, error: unknownKeys });
  if (parsed.success) return { value: parsed.data, place: (at) => locate(at === "" ? [] : at.split(".")) };
  return { problems: parsed.error.issues.flatMap((issue) => toProblems(issue, locate)) };
}

/** Names that stand twice in one map. The library's own check compares each name with each. */
function namedTwice(document: Document): { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) found.push({ name, offset: key.range?.[0] ?? 0 });
        seen.add(name);
      }
    },
  });
  return found;
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

type Issue = z.core.$ZodIssue;

function toProblems(issue: Issue, locate: (path: Path) => { line: number; column: number }): Problem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key, index) => ({
      ...problem("GR0003", [...issue.path, key].join("."), issue.message.split("\n")[index] ?? issue.message),
      ...locate([...issue.path, key]),
    }));
  const nearest = issue.code === "invalid_union" ? deepest(issue) : undefined;
  if (nearest) return nearest.flatMap((inner) => toProblems({ ...inner, path: [...issue.path, ...inner.path] } as Issue, locate));
  return [{ ...problem("GR0002", issue.path.join("."), wording(issue)), ...locate(issue.path) }];
}

/** Of a union, the branch that got furthest into the value tells more than "invalid input"; undefined where none got inside. */
function deepest(issue: Extract<Issue, { code: "invalid_union" }>): Issue[] | undefined {
  return issue.errors.find((issues) => issues.some(({ path, code }) => path.length > 0 || code === "unrecognized_keys"));
}

/** A line for each key that is not known. Zod tells which keys are only while it makes the message. */
function unknownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  const { inst } = issue as { inst?: { _zod?: { def?: { shape?: object } } } };
  const known = Object.keys(inst?._zod?.def?.shape ?? {});
  return issue.keys.map((key) => `\`${key.replaceAll("\n", " ")}\` is not known here${didYouMean(key, known)}`).join("\n");
}

function wording(issue: Issue): string {
  const name = issue.path.length === 0 ? "the file" : `\`${String(issue.path.at(-1))}\``;
  if (issue.code === "invalid_type")
    return issue.input === undefined
      ? `${name} is missing: ${article(issue.expected)} belongs here`
      : `${name} should be ${article(issue.expected)}`;
  if (issue.code === "invalid_value")
    return `${name} is one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}${typeof issue.input === "string" ? didYouMean(issue.input, issue.values.map(String)) : ""}`;
  if (issue.code === "invalid_key") return `${name} is no name: ${issue.issues[0]?.message ?? issue.message}`;
  return issue.message.startsWith("Invalid") || issue.message.startsWith("Too") ? `${name}: ${issue.message.toLowerCase()}` : issue.message;
}

function article(expected: string): string {
  const words: Record<string, string> = {
    object: "a group of fields",
    array: "a list",
    record: "a group of named entries",
    int: "a whole number",
    number: "a number",
    string: "a text",
    boolean: "true or false",
  };
  return words[expected] ?? expected;
}

/** Where in the source a path begins; the nearest part of it that is there. */
function offsetOf(contents: Node | null, path: Path): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      const items: readonly unknown[] =
        node !== null && typeof node === "object" && "items" in node && Array.isArray(node.items) ? node.items : [];
      const item = items[Number(step)];
      if (item === undefined) break;
      node = item;
      if (item !== null && typeof item === "object" && "range" in item && Array.isArray(item.range)) offset = Number(item.range[0]);
    }
  }
  return offset;
}

const indexed = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The pairs of a map by name; made once, as a file can have as many problems as names. */
function pairsOf(node: YAMLMap): Map<string, Pair> {
  const known = indexed.get(node);
  if (known) return known;
  const pairs = new Map(node.items.flatMap((pair): [string, Pair][] => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
  indexed.set(node, pairs);
  return pairs;
}
