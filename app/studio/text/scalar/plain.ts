/** What the core schema reads as something else than words. */
const CORE =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not stand unquoted
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ufeff\u2028\u2029]/;

/** Whether words can stand without quotes and are read as the same words. */
export function fitsPlain(words: string, inFlow: boolean): boolean {
  if (words === "" || words !== words.trim() || CORE.test(words) || UNPRINTABLE.test(words)) return false;
  if (/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|^(?:---|\.\.\.)/.test(words) || /:(?:\s|$)|\s#/.test(words)) return false;
  return !(inFlow && (/[,[\]{}]/.test(words) || /^[-?:]/.test(words)));
}

/** Words as they stand between double quotes. */
export const escapeDouble = (words: string): string =>
  JSON.stringify(words)
    .slice(1, -1)
    .replace(/[\u007f-\u009f\ufeff\u2028\u2029]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);

export const doubleQuoted = (words: string): string => `"${escapeDouble(words)}"`;

/** Whether words can stand between single quotes, on one line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what single quotes cannot say
export const fitsSingle = (words: string): boolean => !/[\u0000-\u001f]/.test(words);

export const escapeSingle = (words: string): string => words.replaceAll("'", "''");

/** A scalar as the house writes it: plain where it can be, else in double quotes. */
export function scalarText(value: unknown, inFlow: boolean): string {
  if (typeof value !== "string") return String(value);
  return fitsPlain(value, inFlow) ? value : doubleQuoted(value);
}
