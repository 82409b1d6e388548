import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseScenario } from "~/engine/scenario/parse";
import { PATIENT, runs } from "../../kit/generate/play";
import { generateScenario } from "../../kit/generate/scenario";
import { shared } from "../../kit/scenario/limits";
import { smallInput } from "../../kit/scenario/small";

const good = stringify(smallInput);
const problems = (source: string) => {
  const parsed = parseScenario(source, shared);
  return "problems" in parsed ? parsed.problems : [];
};
/** `line:column code message` of every problem, as a person reads them. */
const told = (source: string) => problems(source).map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
/** The line and column where a text first stands. */
function placeOf(source: string, text: string): string {
  const before = source.slice(0, source.indexOf(text)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
const withPart = (part: string) => `${good}${part}\n`;
/** The small scenario with something to type at its first choice, and facts of each type. */
const typing = (right: string) =>
  withPart(
    'facts: {street: {label: S, type: choice, of: {elm: Elm, oak: Oak}}, late: {label: L, type: flag}, price: {label: P, type: number, money: true, shows: "{value}"}}\nauthority: {credit: {title: C}}',
  )
    .replace("facts: {}", "facts: {street: elm, late: true, price: 3}")
    .replace("label: Solve it", `label: Solve it\n        types:\n          label: Street\n          ${right}`);
const feeCharged = "authority: {fee: {title: Late fee, charge: true, grant: {css1: 1500}}}";
const feeGiven = "authority: {fee: {title: Late fee, grant: {css1: 1500}}}";

test("the small scenario is sound", () => {
  expect(told(good)).toEqual([]);
});

test("a scenario's levels come in the order of the levels", () => {
  expect(parseScenario(stringify({ ...smallInput, levels: ["senior", "css1"] }), shared)).toMatchObject({
    scenario: { levels: ["css1", "senior"] },
  });
});

describe("one bad example and its mended twin for each code", () => {
  test.each<[code: string, bad: string, place: string, message: RegExp, mended: string]>([
    ["GR0001", withPart("break: [1, 2"), "", /./, withPart("break: {minutes: 5, label: Step away, reply: Back.}")],
    ["GR0001", withPart("break:\n\tminutes: 5"), "", /a tab cannot indent/, withPart("break: {minutes: 5, label: a, reply: b}")],
    ["GR0001", withPart("---\nformat: 2"), "---", /a second document/, good],
    ["GR0001", good.replace("A small case.", "*nowhere"), "*nowhere", /`\*nowhere` is no anchor above/, good],
    ["GR0001", withPart("? {a: b}\n: c"), "{a: b}", /a name is a text/, good],
    [
      "GR0001",
      withPart("process: {__proto__: {title: T}}"),
      "__proto__",
      /`__proto__` cannot be a name/,
      withPart("process: {p: {title: T}}"),
    ],
    [
      "GR0002",
      good.replace("par: 10", "par: ten"),
      "par: ten",
      /^`par` should be a whole number of minutes, or a list of `when` and `is`$/,
      good,
    ],
    ["GR0002", good.replace("par: 10", "par: 1.5"), "par: 1.5", /^`par` should be a whole number of minutes, or/, good],
    ["GR0002", good.replace("summary: A small case.\n", ""), "format", /^`summary` is missing: a text belongs here$/, good],
    ["GR0002", good.replace("  asks: Help\n", ""), "customer:", /^`asks` is missing: a text belongs here$/, good],
    ["GR0002", good.replace("mood: calm", "mood: clam"), "mood: clam", /^`mood` is one of `calm`.*did you mean `calm`\?$/, good],
    ["GR0002", good.replace("csat: 3", "csat: 6"), "csat: 6", /^`csat`: too big/, good],
    [
      "GR0002",
      good.replace("par: 10", "par: [{when: {level: css1}, is: 9}]"),
      "when: {level",
      /the last of the list has no `when`/,
      good.replace("par: 10", "par: [{when: {level: css1}, is: 9}, {is: 10}]"),
    ],
    [
      "GR0002",
      good.replace("needs: More help", "needs: [{when: {said: half}, text: More}]"),
      "when: {said",
      /the last of the list has no `when`/,
      good.replace("needs: More help", "needs: [{when: {said: half}, text: More}, {text: More help}]"),
    ],
    [
      "GR1006",
      good.replace("mood: calm", "mood: [{when: {not: {said: half}}, is: angry}, {is: calm}]"),
      "said: half",
      /read before the first turn, when `said` tells nothing yet: ask for a `fact` or the `level`/,
      good.replace("mood: calm", "mood: [{when: {not: {level: css1}}, is: angry}, {is: calm}]"),
    ],
    [
      "GR1006",
      withPart(
        "process: {p: {title: P, listed: [{when: {knows: late}, is: false}, {is: true}]}}\nfacts: {late: {label: L, type: flag, starts: true}}",
      ),
      "knows: late",
      /read before the first turn, when `knows`/,
      withPart(
        "process: {p: {title: P, listed: [{when: {fact: late, is: true}, is: false}, {is: true}]}}\nfacts: {late: {label: L, type: flag, starts: true}}",
      ),
    ],
    ["GR0002", good.replace("channel: chat", "channel: chta"), "channel: chta", /one of `phone`.*did you mean `chat`\?/, good],
    ["GR0002", good.replace("starts: talk", "starts: Talk It"), "starts: Talk It", /a name is lower case/, good],
    ["GR0002", good.replace("  only:", "  constructor:"), "constructor", /kept for the machine/, good],
    ["GR0002", good.replace("kind: end", "kind: give"), "solve:", /a `give` choice needs `gives`/, good],
    ["GR0002", good.replace("label: Solve it", "why: So."), "solve:", /`words`.*or a `label`/, good],
    ["GR0002", good.replace("  mood: calm", "  mood: calm\n  patience: 3"), "patience", /needs `leaves`/, good],
    ["GR0001", "", "", /^the file is empty: /, good],
    ["GR0002", "- one", "", /the file should be a group of fields/, good],
    [
      "GR1001",
      withPart("speakers: {tamsin: {name: Tamsin}}").replace("says: Hello.", "says: [{speaker: tamsni, text: Hello.}]"),
      "speaker: tamsni",
      /^unknown speaker `tamsni`; did you mean `tamsin`\?$/,
      withPart("speakers: {tamsin: {name: Tamsin}}").replace("says: Hello.", "says: [{speaker: tamsin, text: Hello.}]"),
    ],
    [
      "GR1006",
      withPart("speakers: {tamsin: {name: Tamsin}}").replace("says: Hello.", 'says: [{speaker: tamsin, text: "[A click.]"}]'),
      "speaker: tamsin",
      /is the story's, so nobody says it/,
      withPart("speakers: {tamsin: {name: Tamsin}}").replace("says: Hello.", 'says: [{speaker: tamsin, text: "[A click.] Hello."}]'),
    ],
    ["GR1006", good.replace("says: Hello.", 'says: "[A click. Hello."'), "says:", /^a `\[` without its `\]`/, good],
    ["GR1006", good.replace("says: Hello.", 'says: "A click.] Hello."'), "says:", /^a `\]` without its `\[`/, good],
    ["GR0002", good.replace("currency: USD", "currency: ZZZ"), "currency: ZZZ", /an ISO 4217 code in capitals, such as USD/, good],
    [
      "GR1003",
      withPart("facts: {when: {label: L, type: choice, of: {early: E, late: T}, starts: toString}}"),
      "starts: toString",
      /^`when` cannot be `toString`/,
      withPart("facts: {when: {label: L, type: choice, of: {early: E, late: T}, starts: late}}"),
    ],
    [
      "GR0003",
      good.replace('says: "[It ends.]"', 'says: [{speaker: ada, text: "[It ends.]"}]'),
      "speaker: ada",
      /`speaker` is not known here/,
      good.replace('says: "[It ends.]"', 'says: [{text: "[It ends.]"}]'),
    ],
    [
      "GR1006",
      withPart(feeCharged).replace("kind: end", "kind: give\n        gives: {authority: fee}"),
      "gives: {authority: fee}",
      /^`fee` is charged \(`charge: true`\), so it cannot be given: write `charges` here$/,
      withPart(feeCharged).replace("kind: end", "kind: charge\n        charges: {authority: fee}"),
    ],
    [
      "GR1006",
      withPart(feeGiven).replace("kind: end", "kind: charge\n        charges: {authority: fee}"),
      "charges: {authority: fee}",
      /^`fee` is given, so it cannot be charged: write `gives` here/,
      withPart(feeGiven).replace("kind: end", "kind: give\n        gives: {authority: fee}"),
    ],
    [
      "GR1006",
      withPart(feeCharged.replace("charge: true", "charge: true, settles: owed")),
      "settles: owed",
      /settles nothing: take out `settles`$/,
      withPart(feeCharged),
    ],
    ["GR0002", good.replace("kind: end", "kind: charge"), "solve:", /a `charge` choice needs `charges`/, good],
    [
      "GR1001",
      withPart(feeCharged).replace("kind: end", "kind: charge\n        charges: {authority: fea}"),
      "authority: fea",
      /^unknown authority `fea`; did you mean `fee`\?$/,
      withPart(feeCharged).replace("kind: end", "kind: charge\n        charges: {authority: fee}"),
    ],
    [
      "GR0002",
      withPart(feeCharged).replace("kind: end", "kind: charge\n        charges: {authority: fee}\n        gives: {authority: fee}"),
      "charges: {authority: fee}",
      /does both/,
      good,
    ],
    ...(
      [
        ["GR0002", "right: [x]\n        then: [{when: {typed: rihgt}}]", "typed: rihgt", /one of `right`, `slip`; did you mean `right`\?/],
        ["GR0002", "right: ''", "right: ''", /words are missing here/],
        ["GR0002", `right: ${"x".repeat(201)}`, "right: x", /no more than 200 characters/],
        ["GR1001", "right: {fact: steret}", "fact: steret", /^unknown fact `steret`; did you mean `street`\?$/],
        ["GR1003", "right: {fact: late}", "fact: late", /is a flag, which nobody types/],
        ["GR1003", "right: {fact: price}", "fact: price", /is money, which is typed by `gives`/],
        [
          "GR1006",
          'right: "{street}"',
          'right: "{street}"',
          /`\{street\}` is not filled in here: write what is right, or `\{fact: name\}`/,
        ],
        [
          "GR1006",
          "right: x\n        when: {typed: slip}",
          "typed: slip",
          /asked in `then` and `to` of the choice that `types` it, and nowhere else/,
        ],
        ["GR1006", "right: x\n        reply: [{when: {not: {typed: slip}}, text: No.}]", "typed: slip", /and nowhere else/],
        ["GR0002", "right: x\n        gives: {authority: credit}", "types:", /an amount is typed for this choice already/],
      ] as const
    ).map(([code, part, place, message]): [string, string, string, RegExp, string] => [
      code,
      typing(part),
      place,
      message,
      typing(
        "right: {fact: street}\n        then: [{when: {any: [{typed: slip}, {mood: angry}]}, to: [{when: {typed: right}, go: lost}, {go: solved}]}]",
      ),
    ]),
    [
      "GR1006",
      good.replace("to: solved", "to: [{when: {typed: right}, go: solved}, {go: lost}]"),
      "typed: right",
      /^this choice has nothing to type: give it `types`$/,
      good.replace("to: solved", "types: {label: Street, right: Elm}\n        to: [{when: {typed: right}, go: solved}, {go: lost}]"),
    ],
    [
      "GR1001",
      `${typing("right: {fact: street}")}tests: {one: {choices: [solve=rihgt]}}\n`,
      "solve=rihgt",
      /write `solve=right` or `solve=slip`; did you mean `right`\?$/,
      `${typing("right: {fact: street}")}tests: {one: {choices: [solve=right]}, two: {choices: [solve=slip]}}\n`,
    ],
    [
      "GR1001",
      `${typing("right: {fact: street}")}tests: {one: {choices: [solve]}}\n`,
      "solve]",
      /^something is typed for `solve`: write/,
      `${typing("right: {fact: street}")}tests: {one: {choices: [solve=slip]}}\n`,
    ],
    ["GR0003", withPart("tilte: Small"), "tilte", /`tilte` is not known here; did you mean `title`\?/, good],
    ["GR0003", good.replace("to: solved", "to: solved\n        wrods: Hm"), "wrods", /did you mean `words`\?/, good],
    [
      "GR1001",
      good.replace("to: solved", "to: sloved"),
      "to: sloved",
      /unknown situation or ending `sloved`; did you mean `solved`\?/,
      good,
    ],
    ["GR1001", good.replace("A small case.", "Hello {nmae}"), "summary", /`\{nmae\}` is neither a fact nor a surface name/, good],
    ["GR1001", good.replace("A small case.", "Hello {constructor}"), "summary", /`\{constructor\}` is neither/, good],
    [
      "GR1001",
      withPart("tests: {t: {choices: [slove]}}"),
      "slove",
      /unknown choice `slove`; did you mean `solve`\?/,
      withPart("tests: {t: {choices: [solve]}}"),
    ],
    [
      "GR1001",
      withPart("break: {minutes: 5, label: Step away, reply: Back., in: [tlak]}"),
      "tlak",
      /unknown situation `tlak`; did you mean `talk`\?/,
      withPart("break: {minutes: 5, label: Step away, reply: Back., in: [talk]}"),
    ],
    ["GR1002", withPart("title: Again"), "title: Again", /`title` stands twice/, good],
    [
      "GR1002",
      withPart("anytime: {solve: {kind: say, words: Hm}}"),
      "solve: {kind",
      /the choice `solve` stands twice, first at situations\.talk/,
      withPart("anytime: {resolve: {kind: say, words: Hm}}"),
    ],
    [
      "GR1003",
      withPart("facts: {late: {label: Late, type: flag}}"),
      "facts: {}",
      /gives no value for `late`/,
      withPart("facts: {late: {label: Late, type: flag, starts: true}}"),
    ],
    [
      "GR1003",
      withPart("facts: {n: {label: N, type: number, max: 3, starts: 4}}"),
      "starts: 4",
      /`n` is at most 3/,
      withPart("facts: {n: {label: N, type: number, max: 3, starts: 3}}"),
    ],
    [
      "GR1004",
      withPart("authority: {credt: {title: Credit}}"),
      "credt",
      /not in the shared limits.*did you mean `credit`\?/,
      withPart("authority: {credit: {title: Credit}}"),
    ],
    [
      "GR1004",
      withPart("authority: {credit: {title: Credit, unit: times}}"),
      "unit: times",
      /counts in money/,
      withPart("authority: {credit: {title: Credit, unit: money}}"),
    ],
    [
      "GR1004",
      withPart("resources: {r: {title: R, kind: tool, class: fronline}}"),
      "class: fronline",
      /did you mean `frontline`\?/,
      withPart("resources: {r: {title: R, kind: tool}}"),
    ],
    [
      "GR1004",
      good.replace("    facts: {}", "    facts: {}\n    gate: true"),
      "variants",
      /no practice variant can be drawn at css1/,
      good,
    ],
    [
      "GR1006",
      withPart("anytime: {a: {kind: say, words: Hm, tone: {porud: 1}}}"),
      "porud",
      /^the rubric has no criterion `porud`; did you mean `proud`\?$/,
      withPart("anytime: {a: {kind: say, words: Hm, tone: {proud: 1}}}"),
    ],
    [
      "GR1006",
      good.replace("label: Solve it", "label: Solve it\n        in: [talk]"),
      "in: [talk]",
      /`in` is for choices under `anytime`; this one is offered at `talk`/,
      withPart("anytime: {a: {kind: say, words: Hm, in: [talk]}}"),
    ],
    [
      "GR1006",
      withPart("resources: {r: {title: R, kind: stock}}\nanytime: {a: {kind: say, words: Hm, uses: {r: 1}}}"),
      "r: 1}",
      /^`r` has no `stock`, so there is never one to use up/,
      withPart("resources: {r: {title: R, kind: stock, stock: 2}}\nanytime: {a: {kind: say, words: Hm, uses: {r: 1}}}"),
    ],
    [
      "GR1006",
      withPart("resources: {r: {title: R, kind: stock}}\nanytime: {a: {kind: say, words: Hm, then: [{minutes: 1, uses: {r: 1}}]}}"),
      "r: 1}",
      /has no `stock`/,
      withPart(
        "resources: {r: {title: R, kind: stock, stock: 0}}\nanytime: {a: {kind: say, words: Hm, then: [{minutes: 1, uses: {r: 1}}]}}",
      ),
    ],
    ...["resources: {r: {kind: tool, title: T}}", "process: {p: {title: T}}", "authority: {credit: {title: T}}"].map(
      (part): [string, string, string, RegExp, string] => [
        "GR1006",
        withPart(`surface: {town: [Ash]}\n${part.replace("title: T", 'title: "{town} board"')}`),
        'title: "{town}',
        /^`\{town\}` is not filled in here/,
        withPart(`surface: {town: [Ash]}\n${part}`),
      ],
    ),
    [
      "GR1006",
      withPart('surface: {town: [Ash]}\ndeadlines: {d: {label: "{town} closes", minutes: 9}}'),
      'label: "{town}',
      /not filled in here/,
      withPart("surface: {town: [Ash]}\ndeadlines: {d: {label: The board closes, minutes: 9}}"),
    ],
  ])("%s: example %#", (code, bad, place, message, mended) => {
    const found = problems(bad);
    expect(found.map((problem) => problem.code)).toContain(code);
    const problem = found.find((one) => one.code === code && message.test(one.message));
    expect(problem, JSON.stringify(found)).toBeDefined();
    if (place !== "") expect(`${problem?.line}:${problem?.column}`).toBe(placeOf(bad, place));
    expect(told(mended)).toEqual([]);
  });
});

test("all problems come at once, each at its place, in the order of the file", () => {
  const bad = good.replace("to: solved", "to: sloved").replace("to: halved", "to: haved").replace("starts: talk", "starts: tlak");
  expect(told(bad)).toEqual([
    `${placeOf(bad, "starts: tlak")} GR1001 unknown situation \`tlak\`; did you mean \`talk\`?`,
    `${placeOf(bad, "to: sloved")} GR1001 unknown situation or ending \`sloved\`; did you mean \`solved\`?`,
    `${placeOf(bad, "to: haved")} GR1001 unknown situation or ending \`haved\`; did you mean \`halved\`?`,
  ]);
});

test("problems of different kinds, and of the shape, stand in the order of the file too", () => {
  const lines = (source: string) => problems(source).map(({ line = 0, column = 0 }) => line * 1000 + column);
  const names = withPart("authority: {credt: {title: C}}\nfacts: {late: {label: Late, type: flag}}").replace(
    "starts: talk",
    "starts: tlak",
  );
  const shape = good.replace("channel: chat", "channel: chta").replace("format: 2", "format: 0").replace("par: 10", "par: ten\ntilte: x");
  for (const source of [names, shape]) {
    expect(lines(source).length).toBeGreaterThanOrEqual(3);
    expect(lines(source)).toEqual(lines(source).toSorted((one, other) => one - other));
  }
});

describe("what a text editor may have done to a file", () => {
  const sound: [string, string][] = [
    ["a byte order mark", `\uFEFF${good}`],
    ["Windows lines", good.replaceAll("\n", "\r\n")],
    ["anchors and aliases", good.replace("title: Small", "title: &t Small").replace("A small case.", "*t")],
    ["JSON", JSON.stringify(smallInput)],
    ["comments and blank lines", `# A comment\n\n${good.replaceAll("\n", "\n\n")}`],
    ["almost too long", `${good}${"#".repeat(1_000_000 - good.length)}`],
  ];
  test.each(sound)("%s changes nothing", (_, source) => {
    expect(told(source)).toEqual([]);
  });
  test("Windows lines keep their numbers", () => {
    const bad = good.replace("to: solved", "to: sloved");
    expect(told(bad.replaceAll("\n", "\r\n"))).toEqual(told(bad));
  });
});

describe("files that nobody means well", () => {
  const nested = (depth: number) => `fair: [{when: ${"{not: ".repeat(depth)}{level: css1}${"}".repeat(depth)}, lo: 1, hi: 2}]`;
  const chain = Array.from({ length: 90 }, (_, index) =>
    index === 0 ? "x0: &x0 {not: {level: css1}}" : `x${index}: &x${index} {not: *x${index - 1}}`,
  ).join("\n");
  const bomb = Array.from({ length: 9 }, (_, index) =>
    index === 0
      ? "b0: &b0 [a, a, a]"
      : `b${index}: &b${index} [${Array(10)
          .fill(`*b${index - 1}`)
          .join(", ")}]`,
  ).join("\n");
  test.each<[string, string, RegExp]>([
    ["too long", `${good}${"#".repeat(1_000_001)}`, /at most 1000000 are read/],
    ["a condition in ten thousand conditions", withPart(nested(10_000)), /nested too deep/],
    ["a condition in a hundred conditions", withPart(nested(100)), /nested deeper than 64 levels/],
    ["ten thousand lists in one another", withPart(`fair: ${"[".repeat(10_000)}${"]".repeat(10_000)}`), /nested too deep/],
    ["lists that never close", withPart(`fair: ${"[".repeat(10_000)}`), /nested too deep/],
    ["ten thousand dashes", withPart(`fair:\n  ${"- ".repeat(10_000)}x`), /nested too deep/],
    ["aliases of aliases", withPart(bomb), /aliases .* repeat too much/],
    ["a long chain of aliases", withPart(`${chain}\nfair: [{when: *x89, lo: 1, hi: 2}]`), /nested deeper than 64|repeat too much/],
    ["a list inside itself", withPart("fair: &a [*a]"), /nested deeper than 64 levels/],
    ["a tag", withPart("break: !!js/function 'x'"), /cannot begin with `!` unless it has quotes/],
    ["a null byte", `${good}\0`, /./],
  ])("%s", (_, source, message) => {
    expect(problems(source)[0]?.message).toMatch(message);
  });

  test("one condition inside another has room enough", () => {
    expect(told(withPart(nested(50)))).toEqual([]);
  });

  // Of the processor's time: how busy the machine is besides says nothing about the reader.
  test("ten thousand wrong names take no more than a few seconds", () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `  t${index}: {choices: [slove]}`).join("\n");
    const begun = process.cpuUsage();
    expect(problems(withPart(`tests:\n${lines}`)).length).toBe(10_000);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(10_000);
  });
});

test(
  "whatever becomes of a file, it gives a scenario or problems with a place",
  () => {
    let sound = 0;
    let wrong = 0;
    const sources = fc
      .sample(generateScenario({ mostLines: Number.POSITIVE_INFINITY }), { seed: 1401, numRuns: 12 })
      .map((scenario) => stringify(scenario));
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "- ",
      ":",
      "? ",
      "&a ",
      "*a",
      "|",
      ">",
      "'",
      '"',
      "#",
      "\t",
      "~",
      "__proto__: 1",
      "constructor: 1",
      "when:",
      "!x ",
      "%",
      "---\n",
      "\0",
      "9e99",
      "true",
    );
    const edit = fc.record({
      how: fc.constantFrom("delete", "double", "swap", "garble", "insert", "indent"),
      line: fc.nat(),
      other: fc.nat(),
      piece: fc.oneof(pieces, fc.string()),
    });
    const broken = fc.record({ source: fc.nat({ max: 11 }), from: fc.nat(), edits: fc.array(edit, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: broken }, { weight: 1, arbitrary: fc.string({ maxLength: 200 }) }), (made) => {
        const source = typeof made === "string" ? made : mutate(cut(sources[made.source] ?? "", made.from), made.edits);
        const parsed = parseScenario(source, shared);
        if ("scenario" in parsed) {
          sound += 1;
          return;
        }
        wrong += 1;
        expect(parsed.problems.length).toBeGreaterThan(0);
        const lines = source.split(/\r\n|\n|\r/).length;
        // Asked in plain code: a broken file has problems by the hundred, and an `expect` for each takes as long as reading the file.
        const misplaced = parsed.problems.filter(
          ({ code, message, line = 0, column = 0, severity }) =>
            !/^GR(000[1-3]|100[1-46])$/.test(code) || message === "" || severity !== "error" || line < 1 || line > lines + 1 || column < 1,
        );
        expect(misplaced).toEqual([]);
      }),
      // Of a file that cannot be read, every edit near the trouble is tried.
      runs(1402, process.env.GREENROOM_LONG === "1" ? 500 : 100),
    );
    expect(wrong).toBeGreaterThan(50);
    expect(sound).toBeGreaterThan(0);
  },
  PATIENT,
);

interface Edit {
  how: string;
  line: number;
  other: number;
  piece: string;
}

/** Sometimes a whole file, sometimes a part from any line on, which is quicker to read and odder. */
function cut(source: string, from: number): string {
  const lines = source.split("\n");
  return from % 3 === 0 ? source : lines.slice(from % lines.length, (from % lines.length) + 60).join("\n");
}

function mutate(source: string, edits: readonly Edit[]): string {
  const lines = source.split("\n");
  for (const { how, line, other, piece } of edits) {
    const [one, two] = [line % lines.length, other % lines.length];
    const [text, second] = [lines[one] ?? "", lines[two] ?? ""];
    const middle = other % (text.length + 1);
    if (how === "delete") lines.splice(one, 1);
    else if (how === "double") lines.splice(two, 0, text);
    else if (how === "swap") [lines[one], lines[two]] = [second, text];
    else if (how === "garble") lines[one] = text.replace(/:.*/, `: ${piece}`);
    else if (how === "insert") lines[one] = `${text.slice(0, middle)}${piece}${text.slice(middle)}`;
    else lines[one] = `${" ".repeat(other % 5)}${text.trimStart()}`;
    if (lines.length === 0) lines.push("");
  }
  return lines.join("\n");
}
