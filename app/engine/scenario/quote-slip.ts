import type * as z from "zod";

/** Quotes where none belong, or none where they do: what a value then is, and the way out. Undefined where the value is wrong for another reason. */
export function quoteSlip(issue: z.core.$ZodIssue): string | undefined {
  const { input } = issue;
  const wanted = wantedBy(issue);
  if (input === null) return wanted.size > 0 ? "has nothing after its colon: write its value, or take it out" : undefined;
  if (typeof input === "string")
    return isPlainValue(input) && !wanted.has("string") && ["int", "number", "boolean"].some((kind) => wanted.has(kind))
      ? `is a text, because it has quotes: take the quotes away from \`${input}\``
      : undefined;
  if (!wanted.has("string")) return undefined;
  if (typeof input === "number" || typeof input === "boolean") return `should be a text: put quotes around \`${String(input)}\``;
  return isTextInBraces(input) ? "should be a text: one that begins with `{` or `[` needs quotes around it" : undefined;
}

/** Whether it would be a number, `true` or `false` without quotes. */
export function isPlainValue(text: string): boolean {
  return /^(?:[-+]?\d+(?:\.\d+)?|true|false)$/.test(text);
}

/** The kinds of values that would do: those of each branch, where there are several. */
function wantedBy(issue: z.core.$ZodIssue): Set<string> {
  if (issue.code === "invalid_type") return new Set([issue.expected]);
  if (issue.code === "invalid_value") return new Set(issue.values.map((value) => typeof value));
  if (issue.code !== "invalid_union") return new Set();
  return new Set(issue.errors.flatMap((branch) => branch.flatMap((inner) => (inner.path.length === 0 ? [...wantedBy({ ...inner })] : []))));
}

/** What YAML makes of `{name}` and of `[A pause.]`: names without values, and lists of sentences. */
function isTextInBraces(input: unknown): boolean {
  if (Array.isArray(input)) return input.length > 0 && input.every((item) => typeof item === "string" && /\s|[.!?…]$/.test(item));
  const values = typeof input === "object" && input !== null ? Object.values(input) : [];
  return values.length > 0 && values.every((value) => value === null);
}
