import { beforeEach, describe, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import * as data from "~/routes/account.data";
import * as desk from "~/routes/attempts.$attemptId";
import * as debrief from "~/routes/attempts.$attemptId.debrief";
import * as career from "~/routes/career";
import * as history from "~/routes/history";
import * as home from "~/routes/home";
import * as library from "~/routes/library";
import * as briefing from "~/routes/scenarios.$scenarioId";
import * as attempts from "~/routes/scenarios.$scenarioId.attempts";
import * as sitting from "~/routes/sittings.$sittingId";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { visit } from "../../kit/e2e/visit";
import { begunSitting, colleague, furnishGate, mark, passedSitting } from "../../kit/scenario/gate";
import { ownData } from "../../kit/scenario/own-data";
import { type ScenarioInput, smallInput } from "../../kit/scenario/small";

let clock = Date.UTC(2026, 10, 2, 9);
beforeEach(() => {
  clock = Date.UTC(2026, 10, 2, 9);
  keepClock(() => clock);
  useStore(memoryStore());
});

const ending = (name: string) => ({
  ...{ title: `zq-${name}-title`, says: `[zq-${name}-says]`, customer: "zq-customer", team: "zq-team", business: "zq-business" },
  ...{ csat: 3, effort: 3, teaches: "zq-teaches" },
});

/** A case in which every word that would tell what is right begins with zq. The first words, and those of the choices, are what anyone who is drawn it sees. */
const over = {
  customer: { name: "Ada", mood: "calm", asks: "Help", needs: "zq-needs" },
  process: {
    check: { title: "Check who it is", rule: "required" },
    secret: { title: "zq-unlisted", rule: "required", listed: false },
  },
  situations: {
    talk: {
      ...smallInput.situations.talk,
      choices: {
        ...smallInput.situations.talk.choices,
        sorry: { kind: "say", words: "I'm sorry.", does: ["check", "secret"], why: "zq-why" },
        credit: { kind: "give", label: "Give a credit", gives: { authority: "credit" }, again: true, decides: { enough: "right" } },
      },
    },
  },
  decisions: { enough: { label: "zq-decision", right: "zq-right", due: { done: "check" } } },
  endings: {
    solved: { ...ending("solved"), need: "yes", stays: true },
    halved: { ...ending("halved"), need: "partly", stays: true },
    lost: { ...ending("lost"), need: "no", stays: false },
  },
} satisfies Partial<ScenarioInput>;

/** Everything that a person's pages, their data and their file answer, as one text. */
async function everything(viewer: Viewer, sittingId: string): Promise<string> {
  const attempts = (await store().sittings.get(sittingId))?.items.flatMap(({ attemptId }) => attemptId ?? []) ?? [];
  const pages: [Parameters<typeof visit>[0], string, Record<string, string>][] = [
    ...[home.loader, library.loader, history.loader, career.loader].map(
      (loader): [Parameters<typeof visit>[0], string, Record<string, string>] => [loader, "/", {}],
    ),
    [sitting.loader, `/sittings/${sittingId}`, { sittingId }],
    ...["credit-case", "other-case"].map((scenarioId): [Parameters<typeof visit>[0], string, Record<string, string>] => [
      briefing.loader,
      `/scenarios/${scenarioId}`,
      { scenarioId },
    ]),
    ...attempts.flatMap((attemptId): [Parameters<typeof visit>[0], string, Record<string, string>][] => [
      [desk.loader, `/attempts/${attemptId}?hint=1`, { attemptId }],
      [debrief.loader, `/attempts/${attemptId}/debrief`, { attemptId }],
      [debrief.loader, `/attempts/${attemptId}/debrief?clairvoyant=1`, { attemptId }],
    ]),
  ];
  const answers = await Promise.all(pages.map(([loader, path, params]) => visit(loader, path, { viewer, params })));
  const posted = await Promise.all(
    attempts.flatMap((attemptId) =>
      ["plus=&delta=", "play-on=1"].map((fields) =>
        visit(debrief.action, `/attempts/${attemptId}/debrief`, {
          viewer,
          params: { attemptId },
          form: Object.fromEntries(new URLSearchParams(fields)),
        }),
      ),
    ),
  );
  expect(posted.map(({ status }) => status)).toEqual(posted.map(() => 403));
  return JSON.stringify([answers, await ownData(viewer)]);
}

test.each([true, false])(
  "after a sitting (passed: %s) nothing that its trainee can open tells a line, an ending or what was right",
  async (passes) => {
    furnishGate(undefined, { over });
    const viewer = await colleague();
    const id = await passedSitting(viewer);
    if (!passes) await store().sittings.change(id, (stored) => stored && { ...stored, passed: false });
    const told = await everything(viewer, id);
    for (const secret of [/.{0,60}zq-.{0,60}/, /.{0,60}reserved.{0,60}/, /"(judgement|verdict|clairvoyant|because|facts":\[|opening)"?/])
      expect(secret.exec(told)?.[0] ?? null).toBeNull();
    // The line that was played is not told either: neither its words nor, of the gate, the names of its choices.
    const gates = (await ownData(viewer)).attempts.map((one) => JSON.stringify(one)).filter((one) => one.includes('"gate"'));
    expect(gates).toHaveLength(2);
    for (const words of ["I'm sorry.", "Solve it"]) expect(told.includes(words), words).toBe(false);
    for (const name of ["sorry", "solve", "choice"]) expect(gates.join().includes(name), name).toBe(false);
    // What it does tell: the result, the steps that the case lists, and what the trainee typed.
    for (const words of ['"kind":"gate-debrief"', '"kept":2', '"amount":4000', '"total":']) expect(told.includes(words), words).toBe(true);
  },
);

test("ten sittings later, of one's cases none was shown to a colleague; and without what older sittings had shown, there is none to draw", async () => {
  furnishGate(undefined, { reserved: 2 });
  const viewers = await Promise.all(Array.from({ length: 10 }, () => colleague("trainee", undefined, ["North"])));
  for (const viewer of viewers) {
    const id = await passedSitting(viewer);
    expect((await store().sittings.get(id))?.tells).toBe("steps");
  }
  expect((await store().sittings.meetings()).filter(({ shown }) => shown)).toEqual([]);
  // One of them ended in an older Greenroom, whose debriefs told everything.
  const [first] = await store().sittings.of(viewers[0]?.subject ?? expect.fail("nobody"));
  if (!first) throw new Error("no sitting");
  const { tells: _, ...older } = first;
  await store().sittings.put(older);
  const shown = older.items.map(({ scenarioId, variant }) => `${scenarioId}/${variant}`);
  const newcomer = await colleague("trainee", undefined, ["north "]);
  const id = await begunSitting(newcomer);
  const drawn = (await store().sittings.get(id))?.items.map(({ scenarioId, variant }) => `${scenarioId}/${variant}`) ?? [];
  expect(drawn.filter((one) => shown.includes(one))).toEqual([]);
  expect(drawn).toHaveLength(2);
  // Another team was not shown it; where all is shown, nothing thin is drawn.
  await store().sittings.put({ ...older, id: "another", items: older.items.map((item) => ({ ...item, variant: other(item.variant) })) });
  const late = await colleague("trainee", undefined, ["North"]);
  await expect(begunSitting(late)).rejects.toThrow("short");
  await expect(begunSitting(await colleague("trainee", undefined, ["South"]))).resolves.toBeTruthy();
});

const other = (variant: string) => (variant === "reserved" ? "reserved-1" : "reserved");

test("the draw takes what the team has not met, and what a reviewer read is known to the reviewer", async () => {
  furnishGate(undefined, { reserved: 2 });
  const drawnFor = async (viewer: Viewer) => {
    const id = await passedSitting(viewer);
    return { id, names: (await store().sittings.get(id))?.items.map(({ scenarioId, variant }) => `${scenarioId}/${variant}`).sort() ?? [] };
  };
  const first = await drawnFor(await colleague("trainee", undefined, ["North"]));
  const second = await drawnFor(await colleague("trainee", undefined, ["North"]));
  expect(second.names.filter((one) => first.names.includes(one))).toEqual([]);
  const reviewer = await colleague("trainer", undefined, ["South"]);
  expect(await mark(reviewer, first.id)).toEqual({ kind: "kept" });
  const read = (await store().sittings.meetings()).filter(({ by }) => by === reviewer.subject);
  expect(read.map(({ how, scenarioId, variant }) => [how, `${scenarioId}/${variant}`]).sort()).toEqual(
    first.names.map((one) => ["read", one]),
  );
  const candidate = { ...reviewer, level: "css1" };
  const theirs = await drawnFor(candidate);
  expect(theirs.names.filter((one) => first.names.includes(one))).toEqual([]);
});

describe("a sitting that stays open", () => {
  const DAY = 24 * 3_600_000;

  test("ends after its days, with what never began out of time, and says so; nothing leads in a circle", async () => {
    furnishGate();
    const viewer = await colleague();
    const id = await begunSitting(viewer);
    const at = { viewer, params: { sittingId: id } };
    const look = async () => (await visit(sitting.loader, `/sittings/${id}`, at)).data;
    const next = await visit(sitting.action, `/sittings/${id}`, { ...at, form: { intent: "next" } });
    const attemptId = next.location?.split("/").at(-1) ?? "";
    clock += 4 * 3_600_000;
    expect(await look()).toMatchObject({ state: "open", until: new Date(clock - 4 * 3_600_000 + 14 * DAY).toISOString() });
    expect(await look()).toMatchObject({ items: [{ state: "ran-out", told: null }, { state: "waiting" }] });
    clock += 14 * DAY;
    expect(await look()).toMatchObject({
      state: "not-passed",
      endedAt: new Date(clock - 4 * 3_600_000).toISOString(),
      items: [
        { state: "ran-out", told: { attemptId: null, passed: false } },
        { state: "ran-out", told: { attemptId: null, passed: false } },
      ],
    });
    const begun = await visit(sitting.action, `/sittings/${id}`, { ...at, form: { intent: "next" } });
    expect(begun.location).toBe(`/sittings/${id}`);
    for (const [loader, path] of [
      [desk.loader, `/attempts/${attemptId}`],
      [debrief.loader, `/attempts/${attemptId}/debrief`],
    ] as const)
      expect(await visit(loader, path, { viewer, params: { attemptId } })).toMatchObject({ status: 303, location: `/sittings/${id}` });
    expect((await store().sittings.get(id))?.passed).toBe(false);
  });

  test("keeps a case that began in time open for its own three hours", async () => {
    furnishGate();
    const viewer = await colleague();
    const id = await begunSitting(viewer);
    clock += 14 * DAY - 3_600_000;
    await visit(sitting.action, `/sittings/${id}`, { viewer, params: { sittingId: id }, form: { intent: "next" } });
    clock += 2 * 3_600_000;
    const look = async () => (await visit(sitting.loader, `/sittings/${id}`, { viewer, params: { sittingId: id } })).data;
    expect(await look()).toMatchObject({ state: "open", items: [{ state: "under-way" }, { state: "ran-out" }] });
    clock += 3_600_000;
    expect(await look()).toMatchObject({ state: "open" });
    clock += 1;
    expect(await look()).toMatchObject({ state: "not-passed", endedAt: new Date(clock - 1).toISOString() });
  });
});

test("a case that an open sitting examines is closed to practice until it ends, and one that is only drawn is not", async () => {
  furnishGate();
  const viewer = await colleague();
  const id = await begunSitting(viewer);
  const practised = (await store().attempts.summaries({ subject: viewer.subject })).map(({ head }) => head);
  const [{ id: attemptId = "", scenarioId = "" } = {}] = practised;
  const start = (scenario: string) =>
    visit(briefing.action, `/scenarios/${scenario}`, { viewer, params: { scenarioId: scenario }, form: { mode: "coached", seed: "1" } });
  const own = { viewer, params: { attemptId } };
  const open = async () => ({
    debrief: (await visit(debrief.loader, `/attempts/${attemptId}/debrief`, own)).status,
    playOn: (await visit(debrief.action, `/attempts/${attemptId}/debrief`, { ...own, form: { "play-on": "1" } })).location,
    start: (await start(scenarioId)).status,
  });
  await visit(debrief.action, `/attempts/${attemptId}/debrief`, { ...own, form: { plus: "", delta: "" } });
  // The turn that cost the most stands on Home, and what was scored beside other attempts at the case.
  await store().attempts.reflect(attemptId, { plus: "", delta: "", at: "t", dear: [{ turn: 3, points: 20, verdict: "mistake" }] });
  const shown = async () => {
    const home_ = JSON.stringify((await visit(home.loader, "/", { viewer })).data);
    const beside = JSON.stringify((await visit(attempts.loader, "/", { viewer, params: { scenarioId } })).data);
    return { dear: home_.includes('"verdict":"mistake"'), beside: beside.includes('"scores":{') };
  };
  expect(await shown()).toEqual({ dear: true, beside: true });
  expect(await open()).toMatchObject({ debrief: 200, playOn: expect.stringMatching(/^\/attempts\//), start: 303 });
  const under = (await start(scenarioId)).location?.split("/").at(-1) ?? "";
  // The sitting's cases come in an order of chance: until it is this one's turn, it stays open.
  const cases = (await store().sittings.get(id))?.items.map((item) => item.scenarioId) ?? [];
  for (const current of cases) {
    await visit(sitting.action, `/sittings/${id}`, { viewer, params: { sittingId: id }, form: { intent: "next" } });
    if (current === scenarioId) break;
    expect(await open()).toMatchObject({ debrief: 200, start: 303 });
    clock += 4 * 3_600_000;
  }
  expect(await shown()).toEqual({ dear: false, beside: false });
  expect(await open()).toEqual({ debrief: 303, playOn: `/scenarios/${scenarioId}`, start: 403 });
  for (const path of [`/attempts/${under}`, `/attempts/${under}?hint=1`])
    expect(await visit(desk.loader, path, { viewer, params: { attemptId: under } })).toMatchObject({
      status: 303,
      location: `/scenarios/${scenarioId}`,
      data: null,
    });
  expect(await visit(briefing.loader, `/scenarios/${scenarioId}`, { viewer, params: { scenarioId } })).toMatchObject({
    status: 403,
    data: { briefing: null, locked: { locked: { examinedUntil: expect.stringMatching(/^2026-11-16T/) } } },
  });
  expect((await visit(library.loader, "/library", { viewer })).data).toMatchObject({
    cards: expect.arrayContaining([
      expect.objectContaining({ id: scenarioId, locked: expect.objectContaining({ examinedUntil: expect.anything() }) }),
    ]),
  });
  // Somebody else practises it meanwhile.
  const stranger = await colleague();
  expect(
    (
      await visit(briefing.action, `/scenarios/${scenarioId}`, {
        viewer: stranger,
        params: { scenarioId },
        form: { mode: "coached", seed: "1" },
      })
    ).status,
  ).toBe(303);
  clock += 15 * 24 * 3_600_000;
  expect(await open()).toMatchObject({ debrief: 200, start: 303 });
  expect((await visit(data.loader, "/account/data.json", { viewer })).status).toBe(200);
});
