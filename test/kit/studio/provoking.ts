const choice = (situation: string, name: string, patch: unknown) => ({ situations: { [situation]: { choices: { [name]: patch } } } });

/** What each smell is provoked by, as a patch of base.yaml, and what it says then. */
export const provoking: readonly [code: string, patch: unknown, expected: RegExp][] = [
  [
    "GR3001",
    choice("opening", "at-once", {
      ...{ kind: "end", voice: "warm", words: "Sorry about that. It is with you tonight, is that soon enough?", to: "in-time" },
      ...{ shows: { emotion: 1, exploration: 1 }, does: ["asked-when", "looked", "said-who"] },
      decides: { question: "right", speed: "right", lead: "right" },
    }),
    /^GR3001 variants\.\S+: the best line in `\S+` at css1 has one turn(?: \(and \d more\))?, so there is nothing to find out/,
  ],
  [
    "GR3002",
    choice("needed", "explain-hub", { shows: { interpretation: 1 }, tone: null }),
    /^GR3002 situations\.needed: all 5 things that can be said at `needed` are marked 100/,
  ],
  [
    "GR3003",
    choice("needed", "confirm-noon", { then: [{ decides: { speed: "right" }, to: "closing" }] }),
    /^GR3003 variants: `\S+` passes in every practice variant at css1/,
  ],
  ["GR3004", { par: 60 }, /^GR3004 par: the case allows 60 minutes, and even the slowest best line takes \d+/],
  [
    "GR3005",
    choice("closing", "credit", { gives: { authority: "credit", amount: 9_000_000 } }),
    /^GR3005 situations\.closing\.choices\.credit: `credit` gives more than any level may/,
  ],
  [
    "GR3006",
    choice("opening", "ask-warm", { learns: null, does: null, decides: null, to: "needed" }),
    /^GR3006 situations\.opening\.choices\.ask-warm: `ask-warm` is marked \d+ for asking/,
  ],
  [
    "GR3007",
    choice("closing", "close-joke", { kind: "end", label: null }),
    /^GR3007 situations\.closing\.choices\.close-joke: `close-joke` hurts the customer and does exactly what `close-\S+` does/,
  ],
  [
    "GR3008",
    choice("opening", "read-tracking", { patience: null }),
    /^GR3008 situations\.opening\.choices\.read-tracking: nothing comes of `read-tracking`/,
  ],
];
