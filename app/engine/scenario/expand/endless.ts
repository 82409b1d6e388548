import { type Problem, problem } from "../problem";
import type { Written } from "../written";

type Let = Written["let"];
type Asked = Let[string];

const MOST_PARTS = 1000;
const DEEPEST = 32;

/** Names under `let` that cannot be written out, because they lead back to themselves or become too much; and a problem for each circle and each excess. */
export function findEndless(named: Let): { endless: ReadonlySet<string>; problems: Problem[] } {
  const endless = new Set<string>();
  const problems: Problem[] = [];
  const sizes = new Map<string, Size>();

  const visit = (name: string, way: readonly string[]): Size => {
    const known = sizes.get(name);
    const asked = Object.hasOwn(named, name) ? named[name] : undefined;
    if (known || asked === undefined || endless.has(name)) return known ?? ONE;
    const begun = way.indexOf(name);
    if (begun !== -1) {
      const circle = way.slice(begun);
      const told = [...circle, name].map((one) => `\`${one}\``).join(" → ");
      problems.push(
        problem("GR1007", `let.${name}`, `this condition leads back to itself (${told}): write one of them without the others`),
      );
      for (const one of circle) endless.add(one);
      return ONE;
    }
    const size = sizeOf(asked, (next) => visit(next, [...way, name]));
    const isTooMuch = size.parts > MOST_PARTS || size.depth > DEEPEST;
    sizes.set(name, isTooMuch ? ENDLESS : size);
    if (!isTooMuch) return size;
    endless.add(name);
    // Only the first is told: the others have it in them.
    if (Number.isFinite(size.parts)) {
      const what = size.parts > MOST_PARTS ? `more than ${MOST_PARTS} conditions` : `conditions nested deeper than ${DEEPEST}`;
      problems.push(problem("GR1007", `let.${name}`, `written out, this becomes ${what}: say it with fewer`));
    }
    return ENDLESS;
  };

  for (const name of Object.keys(named)) visit(name, []);
  return { endless, problems };
}

interface Size {
  parts: number;
  depth: number;
}
const ONE: Size = { parts: 1, depth: 1 };
const ENDLESS: Size = { parts: Number.POSITIVE_INFINITY, depth: 1 };

function sizeOf(asked: Asked, ofName: (name: string) => Size): Size {
  if (typeof asked === "string") return ofName(asked);
  const inner = [...(asked.all ?? []), ...(asked.any ?? []), ...(asked.count ?? []), asked.not].flatMap((one) =>
    one === undefined ? [] : [sizeOf(one, ofName)],
  );
  return {
    parts: inner.reduce((sum, { parts }) => sum + parts, 1),
    depth: inner.reduce((most, { depth }) => Math.max(most, depth), 0) + 1,
  };
}
