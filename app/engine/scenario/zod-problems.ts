import type * as z from "zod";
import { invisibleIn } from "./invisible";
import type { KeyPath, Place } from "./places";
import { didYouMean, type Problem, problem } from "./problem";
import { quoteSlip } from "./quote-slip";
import { toWholeNumber } from "./whole-number";

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong with plain data, as problems in our own words, each with its place; or the value. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  placeOf: (path: KeyPath) => Place,
): { value: z.output<Schema> } | { problems: Problem[] } {
  const parsed = schema.safeParse(data, { reportInput: true, error: unknownKeys });
  return parsed.success
    ? { value: parsed.data }
    : { problems: withoutConsequences(parsed.error.issues).flatMap((issue) => toProblems(issue, placeOf)) };
}

function toProblems(issue: Issue, placeOf: (path: KeyPath) => Place): Problem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key, index) => ({
      ...problem("GR0003", [...issue.path, key].join("."), issue.message.split("\n")[index] ?? issue.message),
      ...placeOf([...issue.path, key]),
    }));
  const slip = quoteSlip(issue);
  if (slip !== undefined) return [{ ...problem("GR0002", issue.path.join("."), `${nameOf(issue)} ${slip}`), ...placeOf(issue.path) }];
  const nearest = issue.code === "invalid_union" ? (deepest(issue) ?? plainest(issue)) : undefined;
  if (nearest)
    return withoutConsequences(nearest).flatMap((inner) =>
      toProblems({ ...inner, path: [...issue.path, ...inner.path] } as Issue, placeOf),
    );
  return [{ ...problem("GR0002", issue.path.join("."), wording(issue)), ...placeOf(issue.path) }];
}

/** A group with a name that is not known lacks the one that was meant: what a rule of ours then misses in it is said already. */
function withoutConsequences(issues: readonly Issue[]): readonly Issue[] {
  const misspelt = new Set(issues.flatMap(({ code, path }) => (code === "unrecognized_keys" ? [path.join("\n")] : [])));
  return misspelt.size === 0 ? issues : issues.filter(({ code, path }) => code !== "custom" || !misspelt.has(path.join("\n")));
}

/**
 * Of a union, one branch tells more than "invalid input": the one that found something inside the value, or else one that takes values of this kind. Undefined
 * where there is neither.
 */
function deepest(issue: Extract<Issue, { code: "invalid_union" }>): Issue[] | undefined {
  const inside = issue.errors.find((issues) => issues.some(({ path, code }) => path.length > 0 || code === "unrecognized_keys"));
  return inside ?? issue.errors.find((issues) => issues.length > 0 && issues.every(({ code }) => !OF_ANOTHER_KIND.has(code)));
}
const OF_ANOTHER_KIND: ReadonlySet<string | undefined> = new Set(["invalid_type", "invalid_union", "invalid_value"]);

/** Of a union where a value is missing, what its first branch says; of one that a single value almost fits, such as a word of a list, what is wrong with it. */
function plainest(issue: Extract<Issue, { code: "invalid_union" }>): Issue[] | undefined {
  if (issue.input === undefined) return issue.errors[0];
  return issue.errors.find((issues) => issues.some(({ code }) => code !== "invalid_type"));
}

/**
 * A line for each key that is not known. Zod says which keys are only while it makes the message, and only in its internals (`_zod.def.shape`, or
 * `keyType` of a record): a test
 * pins that they are there.
 */
function unknownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  const { inst } = issue as { inst?: { _zod?: { def?: { shape?: object; keyType?: { options?: readonly string[] } } } } };
  const { shape, keyType } = inst?._zod?.def ?? {};
  const known = keyType?.options ?? Object.keys(shape ?? {});
  return issue.keys.map((key) => `\`${key.replaceAll("\n", " ")}\` is not known here${meantBy(key, known)}`).join("\n");
}

/** What other languages call what is known here. The nearest name by its letters would turn `and` into `any`. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  and: ["all"],
  or: ["any"],
  if: ["when"],
  goto: ["go", "to"],
  equals: ["is"],
  min: ["atLeast"],
  max: ["atMost"],
};

function meantBy(key: string, known: readonly string[]): string {
  const here = Object.hasOwn(ELSEWHERE, key) ? ELSEWHERE[key]?.find((name) => known.includes(name)) : undefined;
  if (here !== undefined) return `: write \`${here}\``;
  if (key === "<<") return ": fields are not merged from an anchor, so write them out, or say the same act in voices";
  if (/^[\w-]+:\S/.test(key)) return ": a space is missing after its colon";
  if (/ /.test(key.trim())) return ": if it belongs to a text, put quotes around all of that text";
  return didYouMean(key, known);
}

function nameOf({ path }: Issue): string {
  return path.length === 0 ? "the file" : `\`${String(path.at(-1))}\``;
}

function wording(issue: Issue): string {
  const name = nameOf(issue);
  const unseen = typeof issue.input === "string" && issue.code !== "too_small" ? invisibleIn(issue.input) : undefined;
  if (unseen !== undefined) return `${unseen} stands in ${name}, and makes another name of it: delete it`;
  if (issue.code === "invalid_type" && issue.expected === "int" && typeof issue.input === "number" && Number.isFinite(issue.input))
    return toWholeNumber(String(issue.path.at(-1)), String(issue.input));
  if (issue.code === "invalid_type")
    return issue.input === undefined
      ? `${name} is missing: ${article(issue.expected)} belongs here`
      : `${name} should be ${article(issue.expected)}`;
  if (issue.code === "invalid_value")
    return `${name} is one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}${typeof issue.input === "string" ? didYouMean(issue.input, issue.values.map(String)) : ""}`;
  if (issue.code === "invalid_key") return `${name} is no name: ${issue.issues[0]?.message ?? issue.message}`;
  if (issue.message.startsWith("should be ")) return `${name} ${issue.message}`;
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
