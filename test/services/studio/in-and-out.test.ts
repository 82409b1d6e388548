import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { settings } from "~/process/settings.server";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { translationsBeside } from "~/services/studio/beside-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { readDraft } from "~/services/studio/draft-reading.server";
import { changeWords, viewWords } from "~/services/studio/draft-words.server";
import { exportDraft } from "~/services/studio/export-draft.server";
import { beginImport, viewImport } from "~/services/studio/import-case.server";
import { renameThing } from "~/services/studio/shape-draft.server";
import { viewFiles } from "~/services/studio/view-files.server";
import { viewStudio } from "~/services/studio/view-studio.server";
import { writeZip } from "~/services/studio/write-zip.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { textWords } from "~/studio/draft/draft";
import { parseCsv, toCsv } from "~/studio/words/csv";
import { furnish } from "../../kit/scenario/credit";

const lena: Viewer = {
  ...{ personId: "lena", subject: toSubjectId("lena"), name: "Lena", level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
};

beforeEach(() => {
  furnish();
  cpSync("scenarios/parts", join(settings().scenariosDir, "parts"), { recursive: true });
  useStore(memoryStore());
});

const bytesOf = async (id: string, kind: string) => Buffer.from((await exportDraft(id, kind))?.bytes ?? []);
const textOf = async (id: string) => textWords((await openDraft(id))?.state.text ?? expect.fail("there is no draft"));
const pasted = (text: string) => ({ text, archive: "" });
const packed = (bytes: Buffer) => ({ text: "", archive: bytes.toString("base64url") });
async function begun(): Promise<string> {
  const made = await beginDraft(lena, { name: "late-again", title: "Late again", from: "" });
  return "id" in made ? made.id : expect.fail(made.problem);
}
const idOf = (done: Awaited<ReturnType<typeof beginImport>>) => ("id" in done ? done.id : expect.fail(JSON.stringify(done)));
const refused = async (given: { text: string; archive: string }) => {
  const before = (await store().drafts.all()).length;
  const [viewed, done] = [await viewImport(given), await beginImport(lena, given)];
  expect(await store().drafts.all()).toHaveLength(before);
  expect("problems" in viewed && viewed).toEqual("problems" in done && done);
  return "problems" in done ? done.problems.map(({ code, line }) => [code, line].join(" ").trim()) : [];
};

/** A draft with two translations, as its table of words makes them. */
async function translated(): Promise<string> {
  const id = await begun();
  const read = parseCsv((await bytesOf(id, "csv")).toString());
  const rows = "rows" in read ? read.rows.map(({ cells }) => cells) : [];
  const table = rows.map(([path = "", who = "", words = ""], index) => [
    path,
    who,
    words,
    index === 0 ? "es" : `¡${words}!`,
    index === 0 ? "pt-BR" : index < 4 ? "=olá" : "",
  ]);
  expect(await changeWords(lena, id, { csv: toCsv(table), version: 0 })).toEqual({ changed: rows.length - 1 + 3 });
  return id;
}

test("a draft goes out as one file and as a folder, and comes back as it was", async () => {
  const id = await translated();
  const text = await textOf(id);
  const [yaml, zip] = [await bytesOf(id, "yaml"), await bytesOf(id, "zip")];
  expect(yaml.toString()).toBe(text);
  const again = { ...(await store().drafts.get(id)) };
  // As in another house, where nothing has its name.
  useStore(memoryStore());
  const whole = await beginImport(lena, packed(zip));
  expect(await bytesOf(idOf(whole), "zip")).toEqual(zip);
  expect((await translationsBeside(idOf(whole))).map(({ locale }) => locale)).toEqual(["es", "pt-BR"]);
  expect((await viewStudio(lena)).drafts.map(({ scenarioId }) => scenarioId)).toEqual([again.scenarioId]);
  const second = await beginImport(lena, packed(yaml));
  expect(await textOf(idOf(second))).toBe(text.replace("id: late-again", "id: late-again-2"));
});

test("what a draft cannot carry is listed, and nothing is kept by looking", async () => {
  const id = await begun();
  const text = await textOf(id);
  const part = (await import("node:fs")).readFileSync("scenarios/parts/verify-identity.yaml", "utf8");
  const zip = writeZip([
    ...[
      { path: "a/late/scenario.yaml", text },
      { path: "a/late/es.yaml", text: "format: 1\ntranslates: x\nwords: {title: Tarde}\n" },
    ],
    ...[
      { path: "a/late/de.yaml", text: "nothing" },
      { path: "a/late/notes.yaml", text: "a: 1" },
      { path: "a/late/picture.png", text: "x" },
    ],
    ...[
      { path: "a/parts/verify-identity.yaml", text: part },
      { path: "a/parts/other.yaml", text: "id: other" },
      { path: "a/limits.yaml", text: "x: 1" },
    ],
  ]);
  const before = (await store().drafts.all()).length;
  const viewed = await viewImport(packed(zip));
  expect(viewed).toMatchObject({
    found: {
      title: "Late again",
      name: "late-again-2",
      isRenamed: true,
      situations: 3,
      endings: 3,
      problems: 0,
      translations: [{ locale: "es", texts: 1 }],
    },
  });
  expect("found" in viewed && viewed.found.left.map(({ path, why }) => `${path} ${why}`)).toEqual([
    "parts/verify-identity.yaml part-same",
    "parts/other.yaml part-missing",
    "de.yaml translation",
    "a/late/picture.png other",
    "a/late/notes.yaml other",
    "a/limits.yaml other",
  ]);
  expect(await store().drafts.all()).toHaveLength(before);
});

const laughs = `situations: {}\n${Array.from(
  { length: 9 },
  (_, index) =>
    `l${index}: &l${index} [${Array(9)
      .fill(index === 0 ? "ha" : `*l${index - 1}`)
      .join(", ")}]`,
).join("\n")}\n`;

test.each([
  ["nothing", "  ", ["empty"]],
  ["a list", "- a\n- b\n", ["no-case"]],
  ["no case", "title: x\n", ["no-case"]],
  ["broken YAML", "title: x\nsituations: {\n", ["unreadable 3"]],
  ["a billion laughs", laughs, ["unreadable 1"]],
  ["a cycle", "situations: &s\n  a: *s\n", ["unreadable 2"]],
  ["a nest", `situations: ${"[".repeat(20_000)}`, ["unreadable 1"]],
  ["a nest of maps", `situations: ${"{a: ".repeat(5_000)}`, ["unreadable 1"]],
  ["a file of many megabytes", `situations: {}\n# ${"x".repeat(8_000_000)}`, ["unreadable 1"]],
  ["a tag of another language", "situations: !!js/function 'function () {}'\n", ["unreadable 1"]],
])("%s is refused with its reason and its line, and nothing is kept", async (_, text, codes) => {
  const began = process.cpuUsage().user;
  expect(await refused(pasted(text))).toEqual(codes);
  expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(8_000);
});

test("an archive that leads out of its folder, bursts, or holds no case or two is refused, and nothing is kept", async () => {
  const file = (path: string, text = "situations: {}\n") => ({ path, text });
  expect(await refused(packed(writeZip([file("scenario.yaml"), file("../../etc/passwd.yaml")])))).toEqual(["path"]);
  expect(await refused(packed(writeZip([file("scenario.yaml", "\n".repeat(9_000_000))])))).toEqual(["large"]);
  expect(await refused(packed(writeZip([file("es.yaml")])))).toEqual(["no-case"]);
  expect(await refused(packed(writeZip([file("a/scenario.yaml"), file("b/scenario.yaml")])))).toEqual(["many-cases", "many-cases"]);
  expect(await refused(packed(Buffer.from("PK no archive")))).toEqual(["no-archive"]);
  expect(await refused(packed(Buffer.from("ff", "hex")))).toEqual(["no-text 1"]);
  expect(await refused({ text: "", archive: "%%%" })).toEqual(["unreadable 1"]);
});

test("a script in words stays words", async () => {
  const id = idOf(
    await beginImport(lena, pasted((await textOf(await begun())).replace("title: Late again", 'title: "<script>alert(1)</script>"'))),
  );
  expect((await viewFiles(id))?.title).toBe("<script>alert(1)</script>");
  expect((await bytesOf(id, "csv")).toString()).toContain("<script>alert(1)</script>");
});

test("words come back as changes of the draft, in one step, and what has no place is told with its line", async () => {
  const id = await begun();
  const before = await textOf(id);
  const read = parseCsv((await bytesOf(id, "csv")).toString());
  const rows = "rows" in read ? read.rows.map(({ cells }) => cells) : [];
  const trainee = rows.find(([path]) => path === "situations.opening.choices.promise-tomorrow.words");
  expect(trainee?.[1]).toBe("trainee");
  const edited = rows.map(([path = "", who = "", words = ""]) => [
    path,
    who,
    path.endsWith(".words") || path.endsWith(".text") ? `${words} Really: yes, "so".` : words,
  ]);
  const csv = toCsv([...edited, ["situations.nowhere.says", "", "x"], ["title", "", "Twice"], ["summary"]]);
  const viewed = await viewWords(id, csv);
  const count = edited.filter(([path = ""]) => path.endsWith(".words") || path.endsWith(".text")).length;
  expect(count).toBeGreaterThan(10);
  expect(viewed).toMatchObject({ version: 0, found: { strange: [{ code: "unknown" }, { code: "twice" }, { code: "twice" }] } });
  expect("found" in (viewed ?? {}) && viewed && "found" in viewed && viewed.found.changes).toHaveLength(count);
  expect(await textOf(id)).toBe(before);
  expect(await changeWords(lena, id, { csv, version: 0 })).toEqual({ changed: count });
  const open = await openDraft(id);
  expect(open?.state.version).toBe(1);
  expect(open && readDraft(open).problems).toEqual([]);
  expect(await textOf(id)).toContain('Is that the new one? Really: yes, \\"so\\".');
  // Comments and everything that is no word stay.
  expect((await textOf(id)).split("\n").filter((line) => line.startsWith("#"))).toEqual(
    before.split("\n").filter((line) => line.startsWith("#")),
  );
  expect(await changeWords(lena, id, { csv, version: 0 })).toEqual({ problem: { code: "stale", line: 1 } });
  expect(await viewWords(id, csv)).toMatchObject({ found: { changes: [] } });
});

test("a translation knows which words it was made for", async () => {
  const id = await translated();
  expect((await viewFiles(id))?.translations.map(({ locale, isCurrent }) => [locale, isCurrent])).toEqual([
    ["es", true],
    ["pt-BR", true],
  ]);
  const csv = toCsv([
    ["path", "words", "es"],
    ["title", "Another title", "Otro título"],
    ["summary", "Another one-line summary.", ""],
  ]);
  const version = (await openDraft(id))?.state.version ?? 0;
  expect(await changeWords(lena, id, { csv, version })).toEqual({ changed: 4 });
  expect((await viewFiles(id))?.translations.map(({ isCurrent }) => isCurrent)).toEqual([false, false]);
  const [es] = await translationsBeside(id);
  expect(es?.translation?.words.title).toBe("Otro título");
  expect(es?.translation?.words.summary).toBeUndefined();
});

test("renaming a thing is followed by the translations beside the draft", async () => {
  const id = await translated();
  expect(await renameThing(lena, id, "situations.opening", "the-start")).toMatchObject({ kind: "shaped" });
  const [es] = await translationsBeside(id);
  const paths = Object.keys(es?.translation?.words ?? {});
  expect(paths.filter((path) => path.startsWith("situations.the-start.")).length).toBeGreaterThan(2);
  expect(paths.filter((path) => path.startsWith("situations.opening."))).toEqual([]);
});

test("a table that is none is refused with its line", async () => {
  const id = await begun();
  for (const [csv, problem] of [
    ["", { code: "empty", line: 1 }],
    ['a,b\n1,"2', { code: "csv", line: 2 }],
    ["a,b\n1,2", { code: "head", line: 1 }],
  ] as const)
    expect(await viewWords(id, csv)).toEqual({ problem });
  expect(await viewWords("none", "path,words")).toBeNull();
});
