/** A pair of brackets that is still open: which keys or how many items it has so far, and the key whose value is being written. */
export interface OpenBracket {
  kind: "{" | "[";
  keys: string[];
  key: string | null;
  items: number;
}

/** The brackets of a text in flow style that are open at its end, outermost first; null where it ends within a quotation, a comment, or behind the last bracket. */
export function openBrackets(flow: string): OpenBracket[] | null {
  const open: OpenBracket[] = [];
  let token = "";
  for (let at = 0; at < flow.length; at += 1) {
    const sign = flow.charAt(at);
    const top = open.at(-1);
    if ((sign === '"' || sign === "'") && token.trim() === "") {
      const end = endOfQuote(flow, at);
      if (end === null) return /^["'][\w-]*$/.test(flow.slice(at)) ? open : null;
      token = flow.slice(at + 1, end);
      at = end;
    } else if (sign === "#" && /\s$/.test(token)) return null;
    else if (sign === "{" || sign === "[") {
      open.push({ kind: sign, keys: [], key: null, items: 0 });
      token = "";
    } else if (sign === "}" || sign === "]") {
      open.pop();
      if (open.length === 0) return null;
      token = "";
    } else if (sign === "," && top) {
      top.items += 1;
      top.key = null;
      token = "";
    } else if (sign === ":" && top?.kind === "{" && /^\s?$/.test(flow.charAt(at + 1))) {
      top.key = token.trim();
      top.keys.push(top.key);
      token = "";
    } else token += sign;
  }
  return open;
}

function endOfQuote(flow: string, from: number): number | null {
  const quote = flow.charAt(from);
  for (let at = from + 1; at < flow.length; at += 1) {
    if (quote === '"' && flow[at] === "\\") at += 1;
    else if (flow[at] === quote) return at;
  }
  return null;
}
