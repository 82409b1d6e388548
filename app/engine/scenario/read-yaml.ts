import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type * as z from "zod";
import { didYouMean, type Problem, problem } from "./problem";

type Path = readonly PropertyKey[];

/** A YAML text that fits its schema, or everything that is wrong with it. `place` finds the line and column of a path. */
export type Read<T> = { value: T; place: (at: string) => { line: number; column: number } } | { problems: Problem[] };

const MOST_CHARACTERS = 1_000_000;

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
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
  const found = [...document.errors, ...document.warnings];
  if (found.length > 0) {
    return {
      problems: found.map(({ message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return {
          ...problem(
            message.includes("unique") ? "GR1002" : "GR0001",
            "",
            message.includes("unique")
              ? "this name stands twice in the same list: rename one of the two"
              : (message.split("\n")[0] ?? message),
          ),
          line,
          column: col,
        };
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
    return {
      problems: [{ ...problem("GR0001", "", cause instanceof Error ? cause.message : "this YAML cannot be read"), line: 1, column: 1 }],
    };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, place: (at) => locate(at === "" ? [] : at.split(".")) };
  return { problems: parsed.error.issues.flatMap((issue) => toProblems(issue, locate)) };
}

type Issue = z.core.$ZodIssue;

function toProblems(issue: Issue, locate: (path: Path) => { line: number; column: number }): Problem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      ...problem("GR0003", [...issue.path, key].join("."), `\`${key}\` is not known here${didYouMean(key, knownKeys(issue))}`),
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

function knownKeys(issue: Issue): string[] {
  const { inst } = issue as { inst?: { _zod?: { def?: { shape?: object } } } };
  return Object.keys(inst?._zod?.def?.shape ?? {});
}

function wording(issue: Issue): string {
  const name = String(issue.path.at(-1) ?? "the file");
  if (issue.code === "invalid_type")
    return issue.input === undefined
      ? `\`${name}\` is missing: ${article(issue.expected)} belongs here`
      : `\`${name}\` should be ${article(issue.expected)}`;
  if (issue.code === "invalid_value")
    return `\`${name}\` is one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}${typeof issue.input === "string" ? didYouMean(issue.input, issue.values.map(String)) : ""}`;
  if (issue.code === "invalid_key") return `\`${name}\` is no name: ${issue.issues[0]?.message ?? issue.message}`;
  return issue.message.startsWith("Invalid") || issue.message.startsWith("Too")
    ? `\`${name}\`: ${issue.message.toLowerCase()}`
    : issue.message;
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
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
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
