import { beforeEach, expect, test } from "vitest";
import { type SubjectId, toSubjectId } from "~/engine/play/subject";
import { keepClock } from "~/process/clock.server";
import * as account from "~/routes/account.data";
import * as audit from "~/routes/audit";
import * as certificates from "~/routes/certificates";
import * as home from "~/routes/home";
import * as people from "~/routes/people";
import * as member from "~/routes/people.$personId";
import * as reviews from "~/routes/reviews";
import * as review from "~/routes/reviews.$reviewId";
import * as sitting from "~/routes/sittings.$sittingId";
import { attemptsToReview } from "~/services/review/attempts-to-review.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { inReviewOrder } from "~/services/review/review-order.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { visit } from "../../kit/e2e/visit";
import { begunSitting, colleague, furnishGate, mark, passedSitting, playCase } from "../../kit/scenario/gate";
import { type Change, copyHouse } from "../../kit/scenario/gate-copy";

const HOUR = 3_600_000;
/** From one who sits to the next. */
const APART = 2 * HOUR;
const ABOUT_SITTINGS = ["sitting-begun", "sitting-ended", "reviewed"];
let now: number;

beforeEach(() => {
  now = Date.UTC(2026, 10, 2, 9);
  keepClock(() => now);
  furnishGate();
  keepStore(memoryStore());
});

/** Six who sat, one after the other: four wait unmarked, one is marked once, and one is in the middle. A seventh was signed off. */
async function furnishHouse() {
  const teams = ["North", "South"];
  const [tom, ines, yuki] = [await colleague("trainer", "senior", teams), await colleague("leader"), await colleague("trainer")];
  const sitters: Viewer[] = [];
  for (let sat = 0; sat < 5; sat += 1) {
    const viewer = await colleague("trainee", "css1", teams.slice(sat % 2, 1 + (sat % 2)));
    sitters.push(viewer);
    now += HOUR;
    const sittingId = await passedSitting(viewer);
    if (sat === 2) await mark(yuki, sittingId);
    now += HOUR;
  }
  const underWay = await colleague();
  now += HOUR;
  await playCase(underWay, await begunSitting(underWay));
  now += HOUR;
  const decided = await colleague();
  now += HOUR;
  const sittingId = await passedSitting(decided);
  for (const reviewer of [tom, yuki]) await mark(reviewer, sittingId);
  return { tom, ines, sitters, candidates: [...sitters, underWay], decided };
}

/** Everything that the house shows this reviewer, as bytes. */
async function shownTo(viewer: Viewer): Promise<string> {
  const list = await visit(reviews.loader, "/reviews", { viewer });
  const ids = [...JSON.stringify(list.data).matchAll(/"id":"([\w-]{22})"/g)].map(([, id]) => id ?? "");
  expect(ids).toHaveLength(5);
  const pages = [list, await visit(people.loader, "/people", { viewer }), await visit(home.loader, "/", { viewer })];
  for (const reviewId of ids) pages.push(await visit(review.loader, `/reviews/${reviewId}`, { viewer, params: { reviewId } }));
  for await (const personId of store().people.ids())
    pages.push(await visit(member.loader, `/people/${personId}`, { viewer, params: { personId } }));
  if (viewer.standing === "leader")
    pages.push(await visit(audit.loader, "/audit", { viewer }), await visit(certificates.loader, "/certificates", { viewer }));
  expect(pages.every(({ status }) => [200, 404].includes(status))).toBe(true);
  const own = await account.loader({
    request: new Request("http://here/account/data.json"),
    params: {},
    context: { sent: null, reference: "", nonce: "", place: "here", report: () => {}, viewer },
  });
  return JSON.stringify(pages) + (await own.text());
}

const same: Change = { sitting: (one) => one, head: (one) => one, entry: (one) => one };

/** Each candidate in the place of the next: their sitting, its attempts, and what the log says about it. */
function another(candidates: readonly SubjectId[], step: number): Change {
  const instead = (subject: SubjectId) => {
    const at = candidates.indexOf(subject);
    return at < 0 ? subject : (candidates[(at + step) % candidates.length] ?? subject);
  };
  return {
    sitting: (one) => ({ ...one, subject: instead(one.subject) }),
    head: (one) => ({ ...one, subject: instead(one.subject) }),
    entry: (one) => {
      if (!ABOUT_SITTINGS.includes(one.what)) return one;
      return { ...one, who: instead(one.who), ...(one.whom !== undefined && { whom: instead(one.whom) }) };
    },
  };
}

/** Those who passed, in another order of time: each begins and ends where another did, around the clock of all of them. */
function anotherTime(sitters: readonly SubjectId[], step: number): Change {
  const later = (subject: SubjectId | undefined, at: string) => {
    const place = subject === undefined ? -1 : sitters.indexOf(subject);
    if (place < 0) return at;
    return new Date(Date.parse(at) + (((place + step) % sitters.length) - place) * APART).toISOString();
  };
  const moved = (one: Sitting) => ({
    ...one,
    startedAt: later(one.subject, one.startedAt),
    endedAt: one.endedAt && later(one.subject, one.endedAt),
  });
  return {
    sitting: moved,
    head: (one) => ({ ...one, startedAt: later(one.subject, one.startedAt) }),
    entry: (one) => {
      if (!ABOUT_SITTINGS.includes(one.what)) return one;
      return { ...one, at: later(one.what === "reviewed" ? one.whom : one.who, one.at) };
    },
  };
}

test("whoever sat, and whenever they did, a reviewer is shown the same bytes", async () => {
  const { tom, ines, sitters, candidates, decided } = await furnishHouse();
  const kept = store();
  for (const viewer of [tom, ines]) {
    keepStore(kept);
    const shown = await shownTo(viewer);
    const [who, when] = [candidates, sitters].map((people) => people.map(({ subject }) => subject));
    const changes = [same, another(who ?? [], 1), anotherTime(when ?? [], 2)];
    for (const change of changes) {
      keepStore(kept);
      keepStore(await copyHouse(change));
      expect(await shownTo(viewer)).toBe(shown);
    }
    // The one who was signed off stands in the log in full.
    if (viewer === ines) {
      const about = shown.split('{"id"').filter((entry) => entry.includes(`"${decided.name}"`));
      for (const what of [...ABOUT_SITTINGS, "signed-off", "level", "certificate-issued"])
        expect(
          about.some((entry) => entry.includes(`"what":"${what}"`)),
          what,
        ).toBe(true);
    }
  }
});

test("nothing that a candidate sees of their sitting is on a page of a reviewer, and nothing of the reviewer's on theirs", async () => {
  const { tom, ines, candidates } = await furnishHouse();
  const shown = (await shownTo(tom)) + (await shownTo(ines));
  const theirs: string[] = [];
  let pages = "";
  for (const viewer of candidates) {
    const [one] = await store().sittings.of(viewer.subject);
    if (!one) throw new Error("nobody sat");
    theirs.push(viewer.subject, one.id, ...one.items.flatMap(({ attemptId }) => attemptId ?? []), one.startedAt);
    pages += JSON.stringify(await visit(sitting.loader, `/sittings/${one.id}`, { viewer, params: { sittingId: one.id } }));
    expect(pages).toContain(one.id);
    const reviewId = reviewIdOf(one.id);
    for (const part of [reviewId, reviewId.slice(0, 5), reviewId.slice(0, 5).toUpperCase()]) expect(one.id).not.toContain(part);
  }
  for (const seen of theirs) expect(shown.includes(seen), seen).toBe(false);
  for (const { id } of await store().sittings.waiting()) expect(pages).not.toContain(reviewIdOf(id));
});

const SIX = 6;
const ROUNDS = 400;
const numbers = Array.from({ length: ROUNDS }, (_, round) => round);
const idsOf = (round: number) => Array.from({ length: SIX }, (_, at) => `sitting-${round}-${at}`);
/** How often a guess is right, over all rounds of six: by chance once a round. */
const expectNoBetterThanChance = (hits: number) => {
  // Four standard deviations of the matches of a random permutation, whose variance is 1.
  expect(Math.abs(hits - ROUNDS)).toBeLessThan(4 * Math.sqrt(ROUNDS));
};
const matches = (one: readonly string[], other: readonly string[]) => one.filter((id, at) => other[at] === id).length;
const reviewer = (name: string) => ({ subject: toSubjectId(name) });

test("the place in a list, the id and the word say nothing of who came first, nor does the list of another reviewer", () => {
  const guesses = { place: 0, id: 0, word: 0, other: 0, backwards: 0 };
  for (const round of numbers) {
    const inTime = idsOf(round).map(reviewIdOf);
    const [toms, yukis] = ["tom", "yuki"].map((name) =>
      inReviewOrder(
        reviewer(name),
        inTime.map((id) => ({ id })),
      ).map(({ id }) => id),
    );
    guesses.place += matches(toms ?? [], inTime);
    guesses.backwards += matches([...(toms ?? [])].reverse(), inTime);
    guesses.other += matches(toms ?? [], yukis ?? []);
    guesses.id += matches([...inTime].sort(), inTime);
    guesses.word += matches(
      [...inTime].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
      inTime,
    );
  }
  for (const hits of Object.values(guesses)) expectNoBetterThanChance(hits);
});

const TWELVE = 12;
const twelve = (round: number): Pick<Sitting, "id" | "items" | "reviews"> => ({
  id: `sitting-${round}`,
  items: Array.from({ length: TWELVE }, (_, at) => ({
    ...{ scenarioId: "c", variant: "v", competency: "tone", scenario: "h", seed: 1, result: { passed: true, faults: [] } },
    attemptId: `attempt-${at}`,
  })),
  reviews: [],
});

test("which conversations are reviewed cannot be told from the sitting's id without the secret, and each comes up alike", () => {
  const drawn = numbers.map((round) => attemptsToReview(twelve(round), 2));
  for (let at = 0; at < TWELVE; at += 1) {
    const share = drawn.filter((pair) => pair.includes(`attempt-${at}`)).length / ROUNDS;
    expect(Math.abs(share - 2 / TWELVE), `attempt ${at}`).toBeLessThan(4 * Math.sqrt(((2 / TWELVE) * (10 / TWELVE)) / ROUNDS));
  }
  const marks = { "attempt-7": {}, "attempt-3": {} };
  const by = toSubjectId("tom");
  furnishGate("another secret of thirty-two characters");
  const again = numbers.map((round) => attemptsToReview(twelve(round), 2));
  expect(again.filter((pair, round) => pair.every((id) => drawn[round]?.includes(id))).length).toBeLessThan(0.06 * ROUNDS);
  // What one reviewer marked, the next ones mark, whatever the secret is by then.
  const reviewed = { ...twelve(1), reviews: [{ by, marks, ready: true, reasons: "", at: "" }] };
  expect(attemptsToReview(reviewed, 2).sort()).toEqual(["attempt-3", "attempt-7"]);
});
