import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeEach, expect, test } from "vitest";
import { policy } from "~/auth/policy";
import { keepClock } from "~/process/clock.server";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { settleOverdue } from "~/services/career/settle-overdue.server";
import { template } from "~/services/catalog/template";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { makeResetLink } from "~/services/door/make-reset-link.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { reflect } from "~/services/play/reflect.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { memberAuthor } from "~/services/studio/comment-author.server";
import { commentDraft } from "~/services/studio/comment-draft.server";
import { makeReviewLink } from "~/services/studio/make-review-link.server";
import { startDraft } from "~/services/studio/start-draft.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import type { Store } from "~/store/port";
import { visit } from "../kit/e2e/visit";
import { begun, newcomer, solved, take } from "../kit/scenario/credit";
import { begunSitting, colleague, furnishGate, GATE, mark, passedSitting, playCase } from "../kit/scenario/gate";
import { readOnly } from "../kit/store/read-only";

interface Module {
  loader?: (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;
}

const modules = import.meta.glob<Module>(["../../app/routes/*.{ts,tsx}", "../../app/root.tsx"], { eager: true });
/** Every loader of the program by its route, as the table of who may do what names them; a test of that table holds it against the built manifest. */
const loaders = new Map(
  Object.entries(modules).flatMap(([file, { loader }]) => {
    const id = file.replace("../../app/", "").replace(/\.tsx?$/, "");
    return loader && (id === "root" || policy[id]) ? [[id, loader] as const] : [];
  }),
);
/** Never 200: it takes a form alone, it is spent once there is a leader, it shows that there is no page, it tells of what comes after a version. */
const WITHOUT_A_PAGE = ["routes/first-start", "routes/no-page", "routes/sign-out", "routes/studio.$draftId.changes"];

let clock = Date.UTC(2026, 10, 2, 9);
let kept: Store;
let viewers: (Viewer | null)[];
/** What each parameter is replaced by: everything there is, and something that is not there. */
let params: Record<string, string[]>;

beforeEach(async () => {
  clock = Date.UTC(2026, 10, 2, 9);
  keepClock(() => (clock += 1));
  furnishGate();
  kept = keepStore(memoryStore());
  await prepare();
});

/** A house in which something stands at each stage that a page can show, some of it about to run out of time. */
async function prepare(): Promise<void> {
  const [leader, trainer, other, trainee, waiting, failed, late] = [
    await colleague("leader"),
    await colleague("trainer"),
    await colleague("trainer"),
    await colleague(),
    await colleague(),
    await colleague(),
    await colleague(),
  ];
  const guest = await newcomer("Gast");
  const played = await solved(trainee);
  await reflect(trainee, played, { plus: "I asked.", delta: "" });
  const practised = [played, await solved(guest), await begun(guest, "coached"), await begun(trainee)];
  const signedOff = await passedSitting(trainee);
  for (const reviewer of [trainer, other]) await mark(reviewer, signedOff);
  const inReview = await passedSitting(waiting);
  await mark(trainer, inReview, false);
  const appealed = await passedSitting(failed);
  for (const reviewer of [trainer, other]) await mark(reviewer, appealed, false);
  await appealSitting(failed, appealed, "Please look again.");
  const baseline = await beginSitting(late, GATE, "baseline");
  const overdue = await begunSitting(late);
  await playCase(late, overdue);
  const under = await nextAttempt(late, overdue);
  if (under) await take(late, under, "I'm sorry.", 1);
  const invitation = await makeInvitation(leader, { role: "trainee", level: "css1", teams: "" });
  const reset = await makeResetLink(leader, trainee.personId);
  // The last case of `late` has run out of time, and nothing has noticed yet.
  clock += 4 * 3_600_000;
  keepClock(() => clock);
  viewers = [null, guest, trainee, waiting, failed, late, trainer, other, leader];
  const sittings = [signedOff, inReview, appealed, overdue, baseline.kind === "begun" ? baseline.sittingId : ""];
  const inSittings = await Promise.all(sittings.map(async (id) => (await store().sittings.get(id))?.items ?? []));
  const draft = await startDraft(trainer, "late-parcel", template("late-parcel", "css1", "process"));
  const until = new Date(clock + 7 * 86_400_000).toISOString().slice(0, 10);
  const link = await makeReviewLink(trainer, draft, { name: "Ines", until });
  await commentDraft(memberAuthor(trainer), draft, { at: "", words: "Is this so?", position: null });
  params = {
    scenarioId: ["credit-case", "none"],
    attemptId: [...practised, ...inSittings.flat().flatMap(({ attemptId }) => attemptId ?? []), "none"],
    sittingId: [...sittings, "none"],
    reviewId: [...sittings.map(reviewIdOf), "none"],
    certificateId: [(await store().sittings.get(signedOff))?.certificateId ?? "", "none"],
    draftId: [draft, "none"],
    personId: [trainee.personId, leader.personId, guest.personId, "none"],
    file: ["log.csv", "log.json", "none"],
    kind: ["yaml", "zip", "csv", "none"],
    token: [invitation?.token ?? "", reset?.token ?? "", link.kind === "made" ? link.token : "", "none"],
  };
}

/** Each loader as each viewer, with everything that its parameter may be. */
function* visits(): Generator<{ id: string; viewer: Viewer | null; path: string; params: Record<string, string> }> {
  for (const id of loaders.keys())
    for (const viewer of viewers) {
      const names = [...id.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name);
      const query = id.endsWith("debrief") ? "?clairvoyant=1" : "?hint=1";
      for (const values of eachOf(names)) yield { id, viewer, path: `/${Object.values(values).join("/")}${query}`, params: values };
    }
}

/** Everything that parameters of these names may be, together. */
function eachOf(names: readonly string[]): Record<string, string>[] {
  return names.reduce<Record<string, string>[]>(
    (all, name) => all.flatMap((values) => (params[name] ?? []).map((value) => ({ ...values, [name]: value }))),
    [{}],
  );
}

test("every loader answers from a store that takes no writes as it does from one that does", async () => {
  const pages = new Set<string>();
  let count = 0;
  for (const { id, viewer, path, params } of visits()) {
    const loader = loaders.get(id) ?? (() => null);
    keepStore(readOnly(kept));
    const looked = await visit(loader, path, { viewer, params });
    keepStore(kept);
    const again = await visit(loader, path, { viewer, params });
    expect(looked, `${viewer?.standing} ${id} ${path}`).toEqual(again);
    if (looked.status === 200) pages.add(id);
    count += 1;
  }
  expect([...loaders.keys()].filter((id) => !pages.has(id)).sort()).toEqual(WITHOUT_A_PAGE);
  expect([...loaders.keys()].filter((id) => id !== "root").sort()).toEqual(Object.keys(policy).sort());
  expect(count).toBeGreaterThan(400);
});

test("what does write is an error there", async () => {
  keepStore(readOnly(kept));
  await expect(settleOverdue()).rejects.toThrow("where nothing may be written");
});
