/** Which room may import which. Each comment speaks to whoever breaks the rule. */

const anyOf = (names) => `(${names.join("|")})`;
const room = (...names) => `^app/${anyOf(names)}(/|\\.|$)`;
const packages = (...names) => `(^|/)node_modules/${anyOf(names)}/`;
const app = "^app/";
const builtin = { dependencyTypes: ["core"] };

/** `from` may import only what `allowed` lists, besides packages and Node's own modules when `outside` is true. */
const only = (name, from, allowed, comment, { outside = true } = {}) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: outside ? { path: app, pathNot: allowed } : { pathNot: allowed },
});

const adapters = ["memory", "files", "postgres"];

/** The rooms of a room, each with those below it: it may import these and itself, and no other. */
const engineRooms = {
  format: [[], "How files say which format they are in, and are raised to today's. It knows no file."],
  limits: [["format"], "Levels and what they may do. No scenario is known here."],
  scenario: [["format", "limits"], "How a scenario is written and checked. How it is played and scored is decided above it."],
  machine: [
    ["limits", "scenario"],
    "Situations, choices and positions. The score is not in them: what a turn counts for is decided in engine/count.",
  ],
  count: [
    ["format", "limits", "scenario", "machine"],
    "What one turn adds to the sums that a score is made of. It knows no attempt and no result.",
  ],
  play: [
    ["limits", "scenario", "machine", "count"],
    "An attempt, from its draw to its last turn. What it is worth is decided in engine/scoring, what is shown of it in engine/show.",
  ],
  scoring: [
    ["limits", "scenario", "machine", "count", "play"],
    "What an ended attempt is worth, and why. What of it leaves the server is decided in engine/show.",
  ],
  show: [
    ["limits", "scenario", "machine", "count", "play", "scoring"],
    "What leaves the server. It stands on top: no rule may hang on what is shown.",
  ],
  career: [["format", "limits", "scenario"], "How one rises. It knows plays by what their seals say, and nothing of how they are played."],
};

const analysisRooms = {
  figures: [[], "What attempts at one case tell together. It counts what was played, and explores nothing."],
  reduce: [[], "What of a case can still matter, without a position. It stands below everything else in the analysis."],
  graph: [["reduce"], "Positions, each once, and the choices between them. It looks for nothing: that is search's work."],
  search: [["reduce", "graph"], "The line that does best by a number of the score. What a trainee could know is belief's work."],
  readings: [["graph"], "Plays that together tell every word of a case. What a play is worth is search's work."],
  belief: [["reduce", "graph", "search"], "What could be known, and a line judged by it. Why a turn lost is told in reasons."],
  reasons: [["reduce", "graph", "search", "belief"], "Why a turn lost. Nothing in the analysis stands on it."],
  players: [["reduce", "graph"], "Players who do not think. They play on a graph, and are told by whoever asks what passes."],
  diagnostics: [
    ["reduce", "graph", "search", "players"],
    "What an author should know. It reads what was explored, and believes nothing of a trainee.",
  ],
  coherence: [
    ["reduce", "graph", "search", "belief", "players", "diagnostics"],
    "What the shipped scenarios are held to, on top of the diagnostics.",
  ],
};

/** The words of uses, as routes and components have them. Two files that every use needs stand at the root: viewer.ts and audit.server.ts.
 * `operate` may import every use, and none may import it. */
const serviceRooms = {
  catalog: [[], "Scenarios, limits, versions, and rules by version. It knows nobody who plays."],
  door: [["catalog"], "In and out: sessions, passwords, links, joining."],
  people: [["catalog", "door"], "Members, the log, one's own data."],
  judge: [["catalog"], "The worker and what it judges: plain data in, plain data out."],
  career: [
    ["catalog", "door"],
    "Evidence, gates, sittings, certificates: of whom, in which team, door knows. How an attempt is played is decided in play, which asks here what it counts for.",
  ],
  play: [["catalog", "career", "judge"], "An attempt: start, choose, reflect, play on."],
  debrief: [["catalog", "career", "judge", "play", "home"], "The look back on an attempt, and what to play next."],
  home: [["catalog", "career"], "Home, library, history, briefing: what may be played, and what was."],
  review: [["catalog", "career", "play"], "What reviewers see and sign."],
  studio: [
    ["catalog", "door", "play", "judge", "author"],
    "Drafts: begin, change, try, follow, review, publish. Text and its edits are the studio's own room; here it is kept. How a link and a name are read, door knows.",
  ],
  author: [["catalog"], "Check, analyse, measure, judge a line. It knows no person and no store."],
};

const fileStoreRooms = {
  disk: [[], "Files and folders, and what a disk can do to them. It knows nothing of what is stored."],
  lock: [["disk"], "One process a folder."],
  documents: [["disk"], "A document a file, found by its id."],
  journal: [["disk", "documents"], "What was acknowledged, in the order in which it was."],
  derived: [["disk", "documents", "journal"], "What can be made again from documents and journal."],
  attempts: [["disk", "documents", "journal", "derived"], "Attempts, from journal and documents together."],
  jobs: [["disk", "documents", "journal", "attempts"], "Writes that belong together. Only the folder's store stands on it."],
};

/** What stands at a room's root is for all of its rooms; which files may, a rule of its own says. */
const floors = (parent, rooms) =>
  Object.entries(rooms).map(([name, [below, comment]]) => ({
    name: `${parent}-${name}`,
    comment: `${comment} Of app/${parent} it may import ${[name, ...below].join(", ")}.`,
    severity: "error",
    from: { path: `^app/${parent}/${name}/` },
    to: { path: `^app/${parent}/`, pathNot: [`^app/${parent}/${anyOf([name, ...below])}/`, `^app/${parent}/[^/]+$`] },
  }));

module.exports = {
  forbidden: [
    only(
      "engine-is-pure",
      room("engine"),
      [room("engine"), packages("zod", "xstate", "yaml")],
      "The engine is the rules: data in, data out. It imports itself, zod and xstate only, no Node module and no other room. Pass in what you need as an argument.",
      { outside: false },
    ),
    {
      name: "yaml-is-read-at-the-door",
      comment: "Only engine/scenario and engine/limits read YAML. Everything behind them works on the parsed Scenario and Limits.",
      severity: "error",
      from: { path: room("engine"), pathNot: "^app/engine/(scenario|limits)/" },
      to: { path: packages("yaml") },
    },
    only(
      "analysis-asks-the-engine",
      room("analysis"),
      [room("analysis", "engine")],
      "Analysis answers questions about one scenario through the engine alone: it stays pure, so that it runs in a worker, a test or the studio alike.",
      { outside: false },
    ),
    ...floors("engine", engineRooms),
    ...floors("analysis", analysisRooms),
    {
      name: "one-reading-of-a-choice",
      comment:
        "Whether the limits refuse a choice is read in engine/machine/step alone, for play and analysis alike. Ask stepAt; the type may be imported anywhere.",
      severity: "error",
      from: { path: app, pathNot: "^app/engine/machine/step\\.ts$" },
      to: { path: "^app/engine/machine/refusal\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-shape-of-the-score",
      comment:
        "What the search knows of the score's shape stands in analysis/search/score-shape.ts, which asks engine/scoring/formula. Put it there, so that a change of the formula is thought through in one place.",
      severity: "error",
      from: {
        path: "^app/analysis/",
        pathNot: "^app/analysis/(search/(score-shape|outlook)|reduce/amount-classes|diagnostics/measure/ranks)\\.ts$",
      },
      to: { path: "^app/engine/scoring/formula(-\\d)?\\.ts$" },
    },
    ...floors("services", serviceRooms),
    ...floors("store/files", fileStoreRooms),
    {
      name: "two-files-at-the-services-root",
      comment:
        "The root of services holds viewer.ts and audit.server.ts, which every use needs, and no other file. Put it into the room of its use.",
      severity: "error",
      from: { path: app },
      to: { path: "^app/services/[^/]+$", pathNot: "^app/services/(viewer\\.ts|audit\\.server\\.ts)$" },
    },
    {
      name: "services-root-knows-no-use",
      comment: "viewer.ts and audit.server.ts are needed by every use, so they import none but the catalog.",
      severity: "error",
      from: { path: "^app/services/[^/]+$" },
      to: { path: "^app/services/[^/]+/", pathNot: "^app/services/catalog/" },
    },
    {
      name: "the-catalog-knows-nobody",
      comment: "The catalog stands below viewer.ts and audit.server.ts: it holds scenarios and rules, and no person.",
      severity: "error",
      from: { path: "^app/services/catalog/" },
      to: { path: "^app/services/[^/]+$" },
    },
    {
      name: "a-room-has-rooms",
      comment: "A file of the engine or the analysis stands in the room of its use, not beside the rooms.",
      severity: "error",
      from: { path: app },
      to: { path: "^app/(engine|analysis)/[^/]+$" },
    },
    only(
      "studio-is-pure",
      room("studio"),
      [room("studio", "engine", "analysis"), packages("yaml", "@codemirror")],
      "The studio's model is text and splices, data in and data out: it runs on the server, in the browser and in its workers alike. Loading and keeping belongs to a service.",
      { outside: false },
    ),
    only(
      "lab-is-pure",
      room("lab"),
      [room("lab", "analysis", "engine"), packages("pure-rand")],
      "The lab simulates through engine and analysis, with seeded randomness (pure-rand). Loading and saving belongs to a service.",
      { outside: false },
    ),
    only(
      "store-only-remembers",
      room("store"),
      [room("store", "engine", "process")],
      "The store keeps what it is given. Deciding is a service's work: call the store from there.",
    ),
    {
      name: "store-knows-engine-types-only",
      comment: "The store may name the engine's types (`import type`), not run its rules: what is stored must not depend on today's code.",
      severity: "error",
      from: { path: room("store") },
      to: { path: room("engine"), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-adapter-one-folder",
      comment: "A store adapter stands alone, so that it can be removed by deleting its folder. Share through store/port or beside it.",
      severity: "error",
      from: { path: `^app/store/${anyOf(adapters)}/` },
      to: { path: `^app/store/${anyOf(adapters)}/`, pathNot: "^app/store/$1/" },
    },
    {
      name: "lowdb-stays-in-its-adapter",
      comment: "lowdb is one way to store, known to app/store/files alone. Use the port.",
      severity: "error",
      from: { path: app, pathNot: "^app/store/files/" },
      to: { path: packages("lowdb") },
    },
    {
      name: "postgres-stays-in-its-adapter",
      comment: "The PostgreSQL driver is known to app/store/postgres alone. Use the port.",
      severity: "error",
      from: { path: app, pathNot: "^app/store/postgres/" },
      to: { path: packages("pg", "kysely", "@electric-sql/pglite") },
    },
    only(
      "process-stands-alone",
      room("process"),
      [room("process")],
      "The process's own things (settings, clock, secret, ids) are the ground that others stand on: they import no room.",
    ),
    only(
      "views-are-types",
      room("views"),
      [room("views", "engine", "analysis")],
      "A view says what a page shows, for the service that makes it and the component that takes it: types of the engine and the analysis, and no other room.",
      { outside: false },
    ),
    {
      name: "views-hold-no-values",
      comment: "A view is a type: import with `import type`, and export types alone.",
      severity: "error",
      from: { path: room("views") },
      to: { dependencyTypesNot: ["type-only"] },
    },
    only(
      "services-are-use-cases",
      room("services"),
      [
        room("services", "engine", "analysis", "lab", "studio", "process", "views"),
        "^app/store/(port|documents|attempts|open\\.server)\\.",
      ],
      "A service loads, decides through the engine, saves and returns. It knows no route, page or command, and the store by its port (store/port, store/documents, store/attempts, store/open.server), never an adapter.",
    ),
    only(
      "auth-asks-services",
      room("auth"),
      [room("auth", "services", "process", "views")],
      "Auth stands between routes and services: it reads the request and asks a service. It knows no page, no rule and no adapter.",
    ),
    only(
      "routes-call-services",
      room("routes"),
      [room("routes", "services", "components", "i18n", "auth", "styles", "views")],
      "A route parses the form, calls one service and renders or redirects. Rules and storage are reached through a service; take types from what it returns.",
    ),
    only(
      "components-take-values",
      room("components"),
      [room("components", "i18n", "engine", "views", "browser")],
      "A component takes values and gives callbacks. What it shows comes in as props; server code would end up in the browser.",
    ),
    {
      name: "components-know-engine-types-only",
      comment: "Import engine types with `import type`: the engine's code brings zod to the browser (93 kB) and its answers with it.",
      severity: "error",
      from: { path: room("components") },
      to: { path: room("engine"), dependencyTypesNot: ["type-only"] },
    },
    only(
      "browser-works-on-the-page",
      room("browser"),
      [room("browser", "studio", "analysis", "engine", "i18n", "views")],
      "What works in the page alone, once it has script: the editor, the workers that prove, words that wait to be sent. It runs the pure rooms, and knows no service and no component.",
    ),
    {
      name: "browser-comes-when-asked",
      comment:
        "The editor and the workers weigh more than every other page. Import them with `import()` where they are shown, or as a type.",
      severity: "error",
      from: { path: room("components") },
      to: { path: room("browser"), dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-has-no-node",
      comment: "This runs in the browser, where Node's modules do not exist.",
      severity: "error",
      from: { path: room("browser") },
      to: builtin,
    },
    {
      name: "browser-code-stays-light",
      comment: "Components and translations reach the browser: no Node modules, no zod, no xstate, no yaml there.",
      severity: "error",
      from: { path: room("components", "i18n") },
      to: { path: packages("zod", "xstate", "yaml", "lowdb", "express") },
    },
    {
      name: "browser-code-has-no-node",
      comment: "Components and translations reach the browser, where Node's modules do not exist.",
      severity: "error",
      from: { path: room("components", "i18n") },
      to: builtin,
    },
    only("i18n-stands-alone", room("i18n"), [room("i18n")], "Translations are words and how to choose them; they import no room."),
    only(
      "cli-calls-services",
      room("cli"),
      [room("cli", "services", "engine", "analysis", "lab", "process", "i18n")],
      "A command parses its arguments, calls a service, the engine or the analysis, and prints.",
    ),
    only(
      "server-serves",
      room("server"),
      [room("server", "services", "auth", "process"), "^app/store/open\\.server\\."],
      "The server listens, opens the store, holds every request to the table in auth and hands it to Remix. What a request means is a route's and a service's concern.",
    ),
    {
      name: "nothing-imports-the-shell",
      comment: "Routes, commands and the entry files are where a request arrives; nothing behind them may reach back.",
      severity: "error",
      from: {
        path: room("engine", "analysis", "lab", "process", "store", "services", "views", "auth", "components", "browser", "i18n", "server"),
      },
      to: { path: "^app/(routes|cli|entry\\.|root\\.|routes\\.)" },
    },
    {
      name: "no-circles",
      comment: "These files import each other in a circle. Move what they share into a file of its own.",
      severity: "error",
      from: { path: app },
      to: { circular: true },
    },
    {
      name: "no-development-package-at-run-time",
      comment: "The running app would miss this package: move it from devDependencies to dependencies.",
      severity: "error",
      from: { path: app, pathNot: "^app/routes\\.ts$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: packages("@types", "tailwindcss") },
    },
    {
      name: "imports-resolve",
      comment: "This import leads to no file and no package.",
      severity: "error",
      from: { path: app },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".d.ts"],
    },
  },
};
