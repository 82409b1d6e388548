import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

/** The rooms of a room and those below each, as docs/architecture.md draws them. */
const floors: Record<string, Record<string, string[]>> = {
  engine: {
    format: [],
    limits: ["format"],
    scenario: ["format", "limits"],
    machine: ["limits", "scenario"],
    count: ["format", "limits", "scenario", "machine"],
    play: ["limits", "scenario", "machine", "count"],
    scoring: ["limits", "scenario", "machine", "count", "play"],
    show: ["limits", "scenario", "machine", "count", "play", "scoring"],
    career: ["format", "limits", "scenario"],
  },
  analysis: {
    figures: [],
    reduce: [],
    graph: ["reduce"],
    search: ["reduce", "graph"],
    readings: ["graph"],
    belief: ["reduce", "graph", "search"],
    reasons: ["reduce", "graph", "search", "belief"],
    players: ["reduce", "graph"],
    diagnostics: ["reduce", "graph", "search", "players"],
    coherence: ["reduce", "graph", "search", "belief", "players", "diagnostics"],
  },
  services: {
    catalog: [],
    door: ["catalog"],
    people: ["catalog", "door"],
    judge: ["catalog"],
    career: ["catalog", "door"],
    play: ["catalog", "career", "judge"],
    debrief: ["catalog", "career", "judge", "play", "home"],
    home: ["catalog", "career"],
    review: ["catalog", "career", "play"],
    studio: ["catalog", "door", "play", "judge", "author"],
    author: ["catalog"],
    operate: ["catalog", "door", "people", "judge", "career", "play", "debrief", "home", "review", "studio", "author"],
  },
  "store/files": {
    disk: [],
    lock: ["disk"],
    documents: ["disk"],
    journal: ["disk", "documents"],
    derived: ["disk", "documents", "journal"],
    attempts: ["disk", "documents", "journal", "derived"],
    jobs: ["disk", "documents", "journal", "attempts"],
  },
};

/** Every import between two rooms of a room: what is not below is above. */
const between = Object.entries(floors).flatMap(([parent, rooms]) =>
  Object.entries(rooms).flatMap(([from, below]) =>
    Object.keys(rooms)
      .filter((to) => to !== from)
      .map((to) => ({
        file: `app/${parent}/${from}/reads-${to}.ts`,
        source: `import "~/${parent}/${to}/thing";`,
        rule: `${parent}-${from}`,
        isBelow: below.includes(to),
      })),
  ),
);

/** A small house with the rooms' real names. Every line breaks the rule named beside it, and none other. */
const broken: [file: string, source: string, rule: string][] = [
  ["app/engine/play/reads-disk.ts", 'import "node:fs";', "engine-is-pure"],
  ["app/engine/play/reads-store.ts", 'import "~/store/port";', "engine-is-pure"],
  ["app/engine/play/reads-package.ts", 'import "pure-rand/generator/xoroshiro128plus";', "engine-is-pure"],
  ["app/engine/play/reads-yaml.ts", 'import "yaml";', "yaml-is-read-at-the-door"],
  ["app/analysis/graph/reads-lab.ts", 'import "~/lab/cohort";', "analysis-asks-the-engine"],
  ["app/analysis/graph/reads-disk.ts", 'import "node:fs";', "analysis-asks-the-engine"],
  ["app/studio/text/reads-store.ts", 'import "~/store/port";', "studio-is-pure"],
  ["app/lab/reads-service.ts", 'import "~/services/play/begin.server";', "lab-is-pure"],
  ["app/store/reads-service.ts", 'import "~/services/play/begin.server";', "store-only-remembers"],
  ["app/store/reads-engine.ts", 'import "~/engine/play/rules";', "store-knows-engine-types-only"],
  ["app/store/memory/reads-other.ts", 'import "../files/store";', "one-adapter-one-folder"],
  ["app/store/memory/reads-lowdb.ts", 'import "lowdb";', "lowdb-stays-in-its-adapter"],
  ["app/services/play/reads-adapter.ts", 'import "~/store/files/store";', "services-are-use-cases"],
  ["app/services/play/reads-component.ts", 'import "~/components/button";', "services-are-use-cases"],
  ["app/auth/reads-store.ts", 'import "~/store/port";', "auth-asks-services"],
  ["app/routes/reads-store.ts", 'import "~/store/port";', "routes-call-services"],
  ["app/routes/reads-engine.ts", 'import "~/engine/play/rules";', "routes-call-services"],
  ["app/components/reads-service.ts", 'import "~/services/play/begin.server";', "components-take-values"],
  ["app/components/reads-engine.ts", 'import "~/engine/play/rules";', "components-know-engine-types-only"],
  ["app/components/reads-zod.ts", 'import "zod";', "browser-code-stays-light"],
  ["app/components/reads-disk.ts", 'import "node:fs";', "browser-code-has-no-node"],
  ["app/browser/reads-service.ts", 'import "~/services/play/begin.server";', "browser-works-on-the-page"],
  ["app/browser/reads-disk.ts", 'import "node:fs";', "browser-has-no-node"],
  ["app/components/holds-editor.ts", 'import "~/browser/editor";', "browser-comes-when-asked"],
  ["app/i18n/reads-component.ts", 'import "~/components/button";', "i18n-stands-alone"],
  ["app/cli/reads-store.ts", 'import "~/store/port";', "cli-calls-services"],
  ["app/server/reads-adapter.ts", 'import "~/store/files/store";', "server-serves"],
  ["app/services/play/reads-route.ts", 'import "~/routes/home";', "nothing-imports-the-shell"],
  ["app/engine/play/circle-a.ts", 'import "./circle-b";', "no-circles"],
  ["app/services/play/reads-nothing.ts", 'import "~/services/absent";', "imports-resolve"],
  ["app/process/reads-service.ts", 'import "~/services/play/begin.server";', "process-stands-alone"],
  ["app/views/reads-service.ts", 'import type { Begun } from "~/services/play/begin.server"; export type Seen = Begun;', "views-are-types"],
  ["app/views/holds-value.ts", 'import "~/engine/play/rules";', "views-hold-no-values"],
  ["app/services/play/reads-tool.ts", 'import "vitest";', "no-development-package-at-run-time"],
  ["app/analysis/graph/reads-refusal.ts", 'import "~/engine/machine/refusal";', "one-reading-of-a-choice"],
  ["app/analysis/search/reads-formula.ts", 'import "~/engine/scoring/formula";', "one-shape-of-the-score"],
  ["app/services/play/reads-beside.ts", 'import "../beside";', "two-files-at-the-services-root"],
  [
    "app/services/catalog/reads-viewer.ts",
    'import type { Viewer } from "../viewer"; export type Seen = Viewer;',
    "the-catalog-knows-nobody",
  ],
  ["app/services/viewer.ts", 'import "~/services/play/begin.server"; export type Viewer = 1;', "services-root-knows-no-use"],
  ["app/analysis/graph/reads-beside.ts", 'import "../beside";', "a-room-has-rooms"],
  ...between.filter(({ isBelow }) => !isBelow).map(({ file, source, rule }): [string, string, string] => [file, source, rule]),
];

/** What the rules allow, so that they are shown not to forbid everything. */
const sound: Record<string, string> = {
  ...Object.fromEntries(between.filter(({ isBelow }) => isBelow).map(({ file, source }) => [file, source])),
  ...Object.fromEntries(
    Object.entries(floors).flatMap(([parent, rooms]) =>
      Object.keys(rooms).map((name) => [`app/${parent}/${name}/thing.ts`, "export const thing = 1;"]),
    ),
  ),
  "app/engine/machine/refusal.ts": "export type Refusal = string; export const refusalAt = 1;",
  "app/engine/machine/step.ts": 'import "./refusal";',
  "app/engine/scoring/formula.ts": "export const NEED = 1;",
  "app/analysis/search/score-shape.ts":
    'import "~/engine/scoring/formula"; import type { Refusal } from "~/engine/machine/refusal"; export type Known = Refusal;',
  "app/analysis/beside.ts": "export const beside = 1;",
  "app/engine/play/rules.ts": 'import "zod"; import "xstate"; export type Rule = string; export const rules = 1;',
  "app/engine/scenario/parse.ts": 'import "yaml"; import "../format/thing";',
  "app/engine/play/circle-b.ts": 'import "./circle-a";',
  "app/analysis/diagnostics/explore.ts": 'import "~/engine/play/rules";',
  "app/studio/text/source.ts": 'import "yaml"; import "~/engine/scenario/parse"; import "~/analysis/diagnostics/explore";',
  "app/lab/cohort.ts": 'import "~/analysis/diagnostics/explore"; import "pure-rand/generator/xoroshiro128plus";',
  "app/store/port.ts": 'import type { Rule } from "~/engine/play/rules"; export type Kept = Rule;',
  "app/store/files/store.ts": 'import "lowdb"; import "node:fs"; import "../port";',
  "app/store/open.server.ts": 'import "./files/store";',
  "app/services/beside.ts": "export const beside = 1;",
  "app/services/home/reads-viewer.ts": 'import type { Viewer } from "../viewer"; export type Seen = Viewer;',
  "app/services/play/begin.server.ts":
    'import "~/engine/play/rules"; import "~/store/open.server"; import "~/store/port"; import "node:crypto"; export type Begun = 1;',
  "app/components/button.tsx": 'import type { Rule } from "~/engine/play/rules"; import "~/i18n/words"; export type Label = Rule;',
  "app/browser/editor.ts": 'import "~/studio/text/source"; export const editor = 1;',
  "app/components/asks-for-editor.ts": 'export const ask = () => import("~/browser/editor");',
  "app/i18n/words.ts": "export const words = 1;",
  "app/auth/who.server.ts": 'import "~/services/play/begin.server";',
  "app/routes/home.tsx": 'import "~/services/play/begin.server"; import "~/components/button"; import "~/auth/who.server";',
  "app/cli/greenroom.ts": 'import "~/services/play/begin.server"; import "commander";',
  "app/server/start.ts": 'import "~/store/open.server"; import "express";',
};

let house: string;
let violations: { rule: string; from: string }[];

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), "greenroom-rooms-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  for (const [path, source] of [...Object.entries(sound), ...broken.map(([path, source]) => [path, source] as const)]) write(path, source);
  write(
    "package.json",
    JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, "*"])), devDependencies: { vitest: "*" } }),
  );
  write(
    "tsconfig.json",
    JSON.stringify({ compilerOptions: { baseUrl: ".", module: "ESNext", moduleResolution: "Bundler", paths: { "~/*": ["./app/*"] } } }),
  );
  symlinkSync(resolve("node_modules"), join(house, "node_modules"));

  const tsConfig = extractTSConfig(join(house, "tsconfig.json"));
  const { output } = await cruise(
    ["app"],
    { ...options, baseDir: house, validate: true, ruleSet: { forbidden }, tsConfig: { fileName: join(house, "tsconfig.json") } },
    undefined,
    { tsConfig },
  );
  violations = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

const packages = ["zod", "xstate", "yaml", "lowdb", "pure-rand", "express", "commander"];

describe("the rooms", () => {
  test.each(broken)("%s: %s breaks %s", (file, _source, rule) => {
    expect(violations).toContainEqual({ rule, from: file });
  });

  test("what the design allows breaks no rule", () => {
    const files = Object.keys(sound).filter((file) => file !== "app/engine/play/circle-b.ts");
    expect(violations.filter(({ from }) => files.includes(from))).toEqual([]);
  });

  test("every rule says why and has a broken import here", () => {
    const shown = new Set(broken.map(([, , rule]) => rule));
    const unshown = forbidden.filter((rule: { name: string; comment?: string }) => !rule.comment || !shown.has(rule.name));
    // Its package is not here to be imported.
    expect(unshown.map((rule: { name: string }) => rule.name)).toEqual(["postgres-stays-in-its-adapter"]);
  });
});

describe("the rooms of this project", () => {
  test("stand on one another: none imports one that stands on it, and in the analysis the longest way down passes five", async () => {
    const { output } = await cruise(["app/engine", "app/analysis"], { ...options, includeOnly: "^app/(engine|analysis)/" }, undefined, {
      tsConfig: extractTSConfig("tsconfig.json"),
    });
    const arrows = new Map<string, Set<string>>();
    for (const { source, dependencies } of (output as ICruiseResult).modules)
      for (const { resolved } of dependencies) {
        const [from, to] = [source, resolved].map((path) => path.split("/").slice(0, 3).join("/"));
        if (from && to && from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
      }
    const depth = (room: string, above: readonly string[] = []): number => {
      expect(above).not.toContain(room);
      const below = [...(arrows.get(room) ?? [])].filter((other) => other.split("/")[1] === room.split("/")[1]);
      return 1 + Math.max(0, ...below.map((other) => depth(other, [...above, room])));
    };
    const rooms = [...arrows.keys()].filter((room) => !room.includes("."));
    for (const room of rooms) depth(room);
    expect(rooms.filter((room) => room.startsWith("app/engine/"))).toHaveLength(8);
    expect(Math.max(...rooms.filter((room) => room.startsWith("app/analysis/")).map((room) => depth(room)))).toBe(5);
    expect(Math.max(...rooms.filter((room) => room.startsWith("app/engine/")).map((room) => depth(room)))).toBe(8);
  });
});
