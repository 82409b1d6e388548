import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const markdownIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));

/** Every file that a reader of the pages could mean. */
function filesOfProject(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return [path];
    return entry.isDirectory() && !/^(?:node_modules|build|data|\.git)$/.test(entry.name) ? filesOfProject(path) : [];
  });
}

const pages = [...markdownIn("."), ...markdownIn("docs"), ...markdownIn("docs/decisions"), ...markdownIn("docs/diagnostics")];

/** Relative links and pictures of a page, in Markdown or HTML, without what follows `#`. */
function relativeLinks(page: string): string[] {
  const text = read(page).replace(/```.*?```/gs, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, markdown, html]) => (markdown ?? html ?? "").split("#")[0] ?? "")
    .filter((link) => link !== "" && !/^[a-z]+:/.test(link));
}

/** The name of every field that a JSON Schema has, at any depth. Names under a map are authors' own and have no `properties`. */
function fieldsOf(node: unknown, found = new Set<string>()): Set<string> {
  if (node === null || typeof node !== "object") return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === "properties" && value !== null && typeof value === "object") for (const name of Object.keys(value)) found.add(name);
    fieldsOf(value, found);
  }
  return found;
}

test.each(pages)("every link of %s leads to a file", (page) => {
  expect(relativeLinks(page).filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test("the pages link to each other at all", () => {
  expect(pages.flatMap(relativeLinks).length).toBeGreaterThan(10);
});

test("every field of a scenario file is explained", () => {
  const fields = fieldsOf(JSON.parse(read("docs/scenario.schema.json")));
  expect(fields.size).toBeGreaterThan(100);
  // As code, alone or with what belongs to it: `gives`, `{lo, hi}`, `{fact: gauge, below: 10}`.
  const code = [...read("docs/scenario-format.md").matchAll(/`([^`\n]+)`/g)].flatMap(([, text = ""]) => text.match(/[A-Za-z]+/g) ?? []);
  const explained = new Set(code);
  expect([...fields].filter((name) => !explained.has(name))).toEqual([]);
});

test.each(["README.md", "CONTRIBUTING.md"])("every command of %s exists", (page) => {
  const { scripts } = JSON.parse(read("package.json"));
  const named = [...read(page).matchAll(/npm run (?:--silent |-s )?([a-z:]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => name === undefined || !Object.hasOwn(scripts, name))).toEqual([]);
});

test("every decision stands in the index, and every command of the command line in the README", () => {
  const index = read("docs/decisions/README.md");
  const decisions = readdirSync(join(root, "docs/decisions")).filter((name) => /^\d{4}-/.test(name));
  expect(decisions.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  const commands = [...read("app/cli/command-line.ts").matchAll(/import\("\.\/([a-z]+)"\)/g)].map(([, name = ""]) => name);
  expect(commands).toContain("check");
  expect(commands.filter((name) => !read("README.md").includes(`npm run greenroom -- ${name}`))).toEqual([]);
});

test("pictures are light", () => {
  const pictures = readdirSync(join(root, "docs/pictures"));
  expect(pictures).not.toEqual([]);
  expect(pictures.filter((name) => readFileSync(join(root, "docs/pictures", name)).length > 250_000)).toEqual([]);
});

/** Decisions and the changelog tell what was so when they were written; every other page tells what is there. */
const living = pages.filter((page) => !/decisions\/\d{4}-|CHANGELOG/.test(page));

/** A place in the project as pages name it: `app/engine/play/replay.ts`, `services/people/`, `vitest.config.ts`. Names with a hole in them are none. */
function namedPlaces(page: string): string[] {
  const code = [...read(page).matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);
  return code.filter(
    (text) =>
      !/[<*\s{]/.test(text) &&
      (/^[\w$/-][\w.$/-]*\.(?:ts|tsx|mjs|cjs|json|yaml|md)$/.test(text) || /^[\w.-]+(?:\/[\w.$-]+)*\/$/.test(text)),
  );
}

/** What is made when the program runs, or when someone writes a scenario. */
const made =
  /^scenarios\/late-parcel\/|^(?:data|journal|derived|intents|lock|damaged|attempts|people|versions|sessions|mails|tickets|subjects|sittings|certificates|drafts|draftPages|reviewLinks|comments|publications|audit|build|node_modules|utils)\/|^(?:format|expected)\.json$|^(?:scenario|[a-z]{2}(?:-[A-Z]{2})?)\.yaml$/;

test.each(living)("every place that %s names is there", (page) => {
  const tracked = filesOfProject();
  const isThere = (place: string) =>
    tracked.some(
      (file) => `/${file}`.includes(place.endsWith("/") ? `/${place}` : `/${place}`) && (place.endsWith("/") || file.endsWith(place)),
    );
  expect(namedPlaces(page).filter((place) => !made.test(place) && !isThere(place))).toEqual([]);
});
