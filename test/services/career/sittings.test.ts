import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { keepClock } from "~/process/clock.server";
import { keepSettings } from "~/process/settings.server";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { openSitting } from "~/services/career/open-sitting.server";
import { settleOverdue } from "~/services/career/settle-overdue.server";
import { viewCertificate } from "~/services/career/view-certificate.server";
import { addMember } from "~/services/operate/add-member.server";
import { playLine } from "~/services/operate/play-line.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { lineOf } from "../../kit/e2e/career";

beforeEach(() => {
  keepClock(Date.now);
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios", sessionSecret: "a secret of thirty-two characters" });
  useStore(memoryStore());
});

async function trainee(): Promise<Viewer> {
  const form = { name: "Ada", mail: "ada@greenroom.example", password: "long enough 1" };
  return addMember(form, { role: "trainee", level: "css1", teams: [] });
}

/** A sitting that has begun, with changes. */
async function sittingOf(viewer: Viewer, change: (sitting: Sitting) => Partial<Sitting>): Promise<Sitting> {
  const begun = await beginSitting(viewer, "css2", "baseline");
  const kept = begun.kind === "begun" ? await store().sittings.get(begun.sittingId) : null;
  if (!kept) throw new Error("nothing was begun");
  const changed = { ...kept, ...change(kept) };
  await store().sittings.put(changed);
  return changed;
}

async function audited(what: string): Promise<number> {
  let count = 0;
  for await (const id of store().audit.ids()) if ((await store().audit.get(id))?.what === what) count += 1;
  return count;
}

test("a baseline and a gate asked for at once are two things, and the gate is not open", async () => {
  const viewer = await trainee();
  const [gate, baseline] = await Promise.all([beginSitting(viewer, "css2", "gate"), beginSitting(viewer, "css2", "baseline")]);
  expect(gate).toEqual({ kind: "missing" });
  expect(baseline.kind).toBe("begun");
});

test("a sitting that two tabs find ended is decided once, from all of its cases", async () => {
  const viewer = await trainee();
  const { id } = await sittingOf(viewer, ({ items }) => ({ kind: "gate", items: items.slice(0, 1) }));
  const attemptId = (await nextAttempt(viewer, id)) ?? "";
  const attempt = await store().attempts.get(attemptId);
  if (!attempt) throw new Error("the sitting has begun no attempt");
  await playLine(viewer, attemptId, await lineOf(attempt, true));
  const tabs = await Promise.all([openSitting(viewer, id), openSitting(viewer, id), openSitting(viewer, id)]);
  expect(tabs.map((tab) => [tab?.endedAt === null, tab?.passed, tab?.items[0]?.result?.passed])).toEqual(
    Array.from({ length: 3 }, () => [false, false, true]),
  );
  expect(await audited("sitting-ended")).toBe(1);
});

test("what was signed off before the process was killed is opened when it starts, once", async () => {
  const viewer = await trainee();
  const at = new Date().toISOString();
  const { id } = await sittingOf(viewer, () => ({
    kind: "gate",
    endedAt: at,
    passed: true,
    signedOff: { at, ready: true, by: ["a", "b"].map(toSubjectId) },
  }));
  await settleOverdue();
  const certificateId = (await store().sittings.get(id))?.certificateId ?? "";
  expect((await store().people.get(viewer.personId))?.level).toBe("css2");
  expect(await viewCertificate(certificateId)).toMatchObject({ name: "Ada", level: "css2", state: "valid" });
  // As if it had been killed after the certificate and before the sitting knew of it.
  await store().sittings.change(id, (sitting) => sitting && { ...sitting, certificateId: null });
  await settleOverdue();
  expect((await store().sittings.get(id))?.certificateId).toBe(certificateId);
  expect(await audited("level")).toBe(1);
});
