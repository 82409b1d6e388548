import { type Edit, replaceLine } from "./edit";

/** A field or an item, and its value to the end of the line. */
const FIELD = /^(\s*(?:- +)*(?:[\w-]+: +)?)(\S.*?)\s*$/;
/** A text inside braces, from its name to where they close. */
const IN_BRACES =
  /^(.*?[{,] *(?:text|words|why|label|title|reply|says|right|reason|plain|warm|curt|brisk|playful|formal|yes|no): +)([^\s"'].*?)( *\}+\]*,?\s*)$/;

/** The text of a line in quotes, where something in it means more to YAML than to its author. */
export function* quoteEdits(lines: readonly string[], index: number): Generator<Edit> {
  for (const [pattern, reasonOf] of [
    [FIELD, reasonOfValue],
    [IN_BRACES, reasonInside],
  ] as const) {
    const [, before = "", value = "", after = ""] = pattern.exec(lines[index] ?? "") ?? [];
    const reason = value === "" ? undefined : reasonOf(value);
    if (!reason) continue;
    const { message, at, quoted = JSON.stringify(value) } = reason;
    yield { index, column: before.length + at + 1, message, lines: replaceLine(lines, index, `${before}${quoted}${after}`) };
  }
}

interface Reason {
  message: string;
  /** Where in the value. */
  at: number;
  quoted?: string;
}

function reasonOfValue(value: string): Reason | undefined {
  const [first = ""] = value;
  if (first === '"' || first === "'") return reasonInQuotes(value, first);
  if (first === "{" || first === "[") {
    // A list or a group that was left open is one that was meant, unless it reads like speech.
    const isGroup = /^[[{]+\s*[\w-]+:\s/.test(value);
    const isOpen = !/[}\]]/.test(value) || /[}\]]\S*\s*\S/.test(value);
    const isText = !isGroup && isOpen && /\w \w|[.!?]/.test(value);
    return isText ? { message: `a text that begins with \`${first}\` needs quotes around it`, at: 0 } : undefined;
  }
  if ("@`%!&*|>".includes(first))
    return { message: `a text cannot begin with ${first === "`" ? "a backtick" : `\`${first}\``} unless it has quotes around it`, at: 0 };
  if (value.startsWith("- ")) return { message: "a text that begins with a hyphen needs quotes around it", at: 0 };
  return reasonInside(value);
}

function reasonInside(value: string): Reason | undefined {
  const colon = value.search(/:(?:\s|$)/);
  return colon === -1 ? undefined : { message: "a text with a colon in it needs quotes around it", at: colon };
}

function reasonInQuotes(value: string, quote: string): Reason | undefined {
  const rest = value.slice(1);
  if (!rest.includes(quote))
    return { message: `the quote that opens this text is never closed: add \`${quote}\` at its end`, at: 0, quoted: `${value}${quote}` };
  const isWrapped = value.length > 1 && value.endsWith(quote);
  const inner = isWrapped ? value.slice(1, -1) : value;
  const at = 1 + rest.indexOf(quote);
  return isWrapped
    ? {
        message: `this \`${quote}\` ends the text: write “ ” or ’ for a quote or an apostrophe inside it`,
        at,
        quoted: JSON.stringify(inner),
      }
    : { message: "a text that begins with a quote and goes on behind it needs quotes around all of it: write “ ” inside", at: 0 };
}
