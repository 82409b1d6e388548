/** A choice as a desk's page offers it. */
export interface Offered {
  token: string;
  turn: string;
  /** All words of its form, as they read. */
  text: string;
  /** True where something has to be typed. */
  typed: boolean;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** The words of a piece of HTML, as they read. */
export function wordsOf(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_whole, name: string) => entities[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The choices that a desk's page offers, in the page's order; locked ones have no form. One that a locked choice leads to, too, counts where it stands itself. */
export function offeredOn(html: string): Offered[] {
  const offered = new Map<string, Offered>();
  for (const [, form = ""] of html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)) {
    const token = /name="choice" value="([^"]*)"/.exec(form)?.[1];
    const turn = /name="turn" value="(\d+)"/.exec(form)?.[1];
    if (token && turn) offered.set(token, { token, turn, text: wordsOf(form), typed: /name="(?:amount|typed)"/.test(form) });
  }
  return [...offered.values()];
}

/** How many turns a desk's page shows as played. */
export function turnsOn(html: string): number {
  return Math.max(0, ...[...html.matchAll(/<li id="turn-(\d+)"/g)].map(([, turn]) => Number(turn)));
}

/** The one choice whose form has these words, on its row or where it would free another; throws where there is none, or more than one. */
export function offeredBy(html: string, words: string): Offered {
  const found = offeredOn(html).filter(
    ({ text, token }, at, all) => text.includes(words) && all.findIndex((one) => one.token === token) === at,
  );
  const [only] = found;
  if (!only || found.length > 1)
    throw new Error(
      `${found.length} choices say “${words}”; offered: ${offeredOn(html)
        .map(({ text }) => text)
        .join(" | ")}`,
    );
  return only;
}
