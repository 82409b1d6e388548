import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { settings } from "~/process/settings.server";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { beginTranscript, viewTranscript } from "~/services/studio/begin-transcript.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { readDraft } from "~/services/studio/draft-reading.server";
import { viewBeginning } from "~/services/studio/view-beginning.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";

const lena: Viewer = {
  ...{ personId: "lena", subject: toSubjectId("lena"), name: "Lena", level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
};

beforeEach(() => {
  furnish();
  cpSync("scenarios/templates", join(settings().scenariosDir, "templates"), { recursive: true });
  useStore(memoryStore());
});

const draftOf = async (begun: Awaited<ReturnType<typeof beginTranscript>>) => {
  const open = "id" in begun ? await openDraft(begun.id) : null;
  if (!open) throw new Error(JSON.stringify(begun));
  const { scenario, problems } = readDraft(open);
  return { scenario, problems, base: open.draft.base, name: open.draft.scenarioId };
};

test("each kind of way that is offered begins a draft that plays, under a name made from its title", async () => {
  const { ways } = viewBeginning("");
  expect(new Set(ways.map(({ kind }) => kind))).toEqual(new Set(["page", "template", "copy"]));
  expect(ways.filter(({ kind }) => kind === "template").length).toBeGreaterThan(8);
  const oneOfEach = ways.filter(({ kind }, index) => ways.findIndex((way) => way.kind === kind) === index);
  for (const [index, { from }] of oneOfEach.entries()) {
    const { scenario, name, problems } = await draftOf(await beginDraft(lena, { name: "", title: "Über the Moon!", from }));
    expect(problems).toEqual([]);
    expect(name).toBe(index === 0 ? "uber-the-moon" : `uber-the-moon-${index + 1}`);
    expect(scenario?.title ?? "Über the Moon!").toBe("Über the Moon!");
  }
});

test("a title of any letters makes a name, and what is not there begins nothing", async () => {
  for (const [title, name] of [
    ["2 late", "case-2-late"],
    ["失礼", "case"],
    [`${"very ".repeat(40)}long`, /^very-very-.{20,45}$/],
  ] as const)
    expect((await draftOf(await beginDraft(lena, { name: "", title, from: "page:empty" }))).name).toMatch(name);
  const before = (await store().drafts.all()).length;
  for (const from of ["nothing", "template:nothing", "template:../limits", "part:nothing", "page:nothing"])
    expect(await beginDraft(lena, { name: "", title: "X", from })).toEqual({ problem: "from" });
  expect(await beginDraft(lena, { name: "", title: " ", from: "page:empty" })).toEqual({ problem: "name" });
  expect(await store().drafts.all()).toHaveLength(before);
});

const chat =
  "Maria Lopez: Hi, order 48213-77 is late. Write to maria@shop.test\nTom: I'm sorry, Maria! When do you need it?\nMaria Lopez: Tonight\nTom: By courier, then.\nMaria Lopez: Thanks!";

test("a pasted chat is kept without its names and numbers, with roles as they were chosen", async () => {
  const pasted = { text: chat, roles: new Map([["Tom", "agent"]]) };
  const viewed = viewTranscript(pasted);
  expect(viewed).toMatchObject({
    found: {
      last: "Thanks!",
      speakers: [
        { who: "Maria Lopez", role: "customer", messages: 3 },
        { who: "Tom", role: "agent" },
      ],
    },
  });
  const given = { name: "", title: "Tonight", level: "css1", competency: "" };
  const { base, problems, scenario } = await draftOf(await beginTranscript(lena, given, pasted));
  expect(problems).toEqual([]);
  expect(Object.keys(scenario?.situations ?? {})).toEqual(["opening", "turn-2"]);
  for (const real of ["Maria", "Lopez", "Tom", "48213", "shop.test"]) expect(base).not.toContain(real);
  expect(viewTranscript({ text: chat, roles: new Map([["Tom", "nobody"]]) })).toEqual({ problems: [{ code: "no-exchange", line: 1 }] });
  expect(await beginTranscript(lena, given, { text: "no chat", roles: new Map() })).toEqual({
    problems: [{ code: "no-speaker", line: 1 }],
  });
});
