import { isMap, isSeq } from "yaml";
import { entriesIn } from "~/studio/text/entry";
import { columnAt, isBlank, lineInset, lineStart } from "~/studio/text/lines";
import { type DraftSource, isWhole, readSource, toData } from "~/studio/text/source";
import { isFlow, isInFlow, range } from "~/studio/text/span";
import { applySplices, type Splice } from "~/studio/text/splice";
import type { Chance } from "./chance";
import { toParts } from "./parts";

/** The same text as another hand could have written it: comments above, beside and apart, blank lines, padded braces with trailing commas, other quotes, folds. */
export function roughen(source: DraftSource, chance: Chance): DraftSource {
  const steps = [restyled, spaced, padded];
  return steps.reduce((text, change) => kept(text, readSource(applySplices(text.text, change(text, chance)))), source);
}

/** A change that made the text say something else is a fault of the roughening. */
function kept(before: DraftSource, after: DraftSource): DraftSource {
  if (!isWhole(after) || JSON.stringify(toData(after)) !== JSON.stringify(toData(before))) throw new Error("roughening changed the data");
  return after;
}

/** Quotes of another kind, and long words folded over lines. */
function restyled(source: DraftSource, chance: Chance): Splice[] {
  return toParts(source).scalars.flatMap(({ node }): Splice[] => {
    const [from, to] = range(node);
    const { value, type } = node;
    if (type !== "QUOTE_DOUBLE" || typeof value !== "string" || /[\n\\]/.test(source.text.slice(from, to)) || !chance.holds(0.4)) return [];
    if (isInFlow(source, node) || value.length < 60 || chance.holds(0.5)) return [{ from, to, insert: `'${value.replaceAll("'", "''")}'` }];
    const indent = `${lineInset(source.text, from)}    `;
    const lines = value.match(/\S+(?: \S+){0,6}/g) ?? [];
    if (lines.join(" ") !== value) return [];
    return [{ from, to, insert: `>-${source.eol}${lines.map((line) => indent + line).join(source.eol)}` }];
  });
}

/** Comments and blank lines between the entries of blocks. */
function spaced(source: DraftSource, chance: Chance): Splice[] {
  const { text, eol } = source;
  return toParts(source).maps.flatMap(({ node }): Splice[] => {
    if (isFlow(source, node)) return [];
    return entriesIn(source, node).flatMap(({ hasOwnLine, lead, start }): Splice[] => {
      if (!hasOwnLine || !chance.holds(0.15)) return [];
      const column = " ".repeat(columnAt(text, start));
      const comment = chance.one([
        `${column}# above${eol}`,
        `# at the edge${eol}`,
        eol,
        `${eol}${column}# apart${eol}${eol}`,
        `${column}# one${eol}${column}# two${eol}`,
      ]);
      return [{ from: lead, to: lead, insert: comment }];
    });
  });
}

/** Padding and trailing commas inside braces, and comments beside them. */
function padded(source: DraftSource, chance: Chance): Splice[] {
  const { maps, lists } = toParts(source);
  return [...maps, ...lists].flatMap(({ node }): Splice[] => {
    if (!isFlow(source, node) || node.items.length === 0 || !(isMap(node) || isSeq(node)) || !chance.holds(0.3)) return [];
    const [from, to] = range(node);
    const last = entriesIn(source, node).at(-1)?.end ?? to;
    if (!isBlank(source.text, last, to - 1)) return [];
    const splices = [
      { from: from + 1, to: from + 1, insert: " " },
      { from: to - 1, to: to - 1, insert: chance.holds(0.5) ? " " : ", " },
    ];
    const behind = source.text.slice(to, to + source.eol.length) === source.eol && !isInFlow(source, node);
    if (behind && lineStart(source.text, from) === lineStart(source.text, to) && chance.holds(0.3))
      splices.push({ from: to, to, insert: "  # beside" });
    return splices;
  });
}
