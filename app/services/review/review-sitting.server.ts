import type { CareerFile } from "~/engine/career/rules";
import { now } from "~/process/clock.server";
import { sign } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { issueCertificate } from "~/services/career/certificate.server";
import { careerRules } from "~/services/career/play-sitting.server";
import { allOf } from "~/services/catalog/list-all.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Sitting, SittingReview } from "~/store/port";
import type { ReviewProblem } from "~/views/reviews";

export interface ReviewForm {
  /** By attempt and category, the step that was chosen, as typed. */
  marks: Record<string, Record<string, string>>;
  ready: string;
  reasons: string;
}

export type Reviewed = { kind: "kept" } | { kind: "unknown" } | { kind: "problem"; codes: ReviewProblem[] };

const LONGEST_REASONS = 2000;

/** Whether this trainer may mark this sitting: it passed, it is not their own, they have not marked it, and it is not decided. */
export function mayReview(viewer: Viewer, sitting: Sitting): boolean {
  return (
    sitting.kind === "gate" &&
    sitting.passed === true &&
    sitting.signedOff === null &&
    sitting.subject !== viewer.subject &&
    !sitting.reviews.some(({ by }) => by === viewer.subject)
  );
}

/** The attempts of a passed sitting that reviewers mark: the same for all of them, chosen by the sitting's id and not by the score. */
export function reviewedAttempts(sitting: Sitting, count: number): string[] {
  const ids = sitting.items.flatMap(({ attemptId }) => attemptId ?? []);
  const start = [...sitting.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const step = Math.max(1, Math.floor(ids.length / Math.max(1, count)));
  return Array.from({ length: Math.min(count, ids.length) }, (_, index) => ids[(start + index * step) % ids.length] ?? "").filter(Boolean);
}

/** Keeps a reviewer's marks, and decides where enough have marked: two of one mind, or the majority of three. */
export async function reviewSitting(viewer: Viewer, sittingId: string, form: ReviewForm): Promise<Reviewed> {
  const sitting = await store().sittings.get(sittingId);
  if (!sitting || !mayReview(viewer, sitting)) return { kind: "unknown" };
  const career = await careerRules(sitting);
  const gate = career?.gates[sitting.gate];
  const attempts = reviewedAttempts(sitting, gate?.review.attempts ?? 0);
  const marks = parseMarks(form.marks, attempts, career?.scorecard ?? []);
  const reasons = form.reasons.normalize("NFC").trim();
  const codes: ReviewProblem[] = [
    ...(marks === null ? (["marks"] as const) : []),
    ...(form.ready !== "yes" && form.ready !== "no" ? (["ready"] as const) : []),
    ...(reasons === "" || reasons.length > LONGEST_REASONS ? (["reasons"] as const) : []),
  ];
  if (codes.length > 0 || marks === null) return { kind: "problem", codes };
  const review: SittingReview = { by: viewer.subject, marks, ready: form.ready === "yes", reasons, at: now().toISOString() };
  const reviewers = gate?.review.reviewers ?? 2;
  let kept = false;
  const changed = await store().sittings.change(sittingId, (stored) => {
    if (!stored || !mayReview(viewer, stored)) return stored;
    kept = true;
    const reviews = [...stored.reviews, review];
    return { ...stored, reviews, signedOff: signedOffBy(reviews, reviewers) };
  });
  if (!kept || !changed) return { kind: "unknown" };
  await audit(viewer.subject, "reviewed", { whom: changed.subject, after: review.ready });
  if (changed.signedOff) {
    await audit(viewer.subject, "signed-off", { whom: changed.subject, after: changed.signedOff.ready });
    await openLevel(changed);
  }
  return { kind: "kept" };
}

/** Decided once as many agree as are asked for; where the first disagree, the next one decides. */
function signedOffBy(reviews: readonly SittingReview[], reviewers: number): Sitting["signedOff"] {
  for (const ready of [true, false]) {
    const of = reviews.filter((review) => review.ready === ready);
    if (of.length >= reviewers) return { at: now().toISOString(), ready, by: of.map(({ by }) => by) };
  }
  return null;
}

/** A sign-off opens the level, and its certificate says so. Done again, it changes nothing. */
async function openLevel(sitting: Sitting): Promise<void> {
  const career = await careerRules(sitting);
  const gate = career?.gates[sitting.gate];
  const owner = await store().subjects.get(sitting.subject);
  if (!career || !gate || !owner || !sitting.signedOff?.ready) return;
  let rises = false;
  const person = await store().people.change(owner.personId, (stored) => {
    rises = stored?.level === gate.from;
    return stored && rises ? { ...stored, level: gate.opens } : stored;
  });
  if (!person) return;
  if (rises)
    await audit(sitting.signedOff.by[0] ?? sitting.subject, "level", { whom: sitting.subject, before: gate.from, after: gate.opens });
  const certificateId = sign("certificate of", sitting.id).slice(0, 22);
  await issueCertificate(certificateId, person, gate.opens, career.version);
  await store().sittings.change(sitting.id, (stored) => stored && { ...stored, certificateId });
}

/** Opens the levels that were signed off and, since the process was killed in between, not opened: asked for once, when it starts. */
export async function openSignedOff(): Promise<void> {
  const left = await allOf(store().sittings, ({ signedOff, certificateId }) => signedOff?.ready === true && certificateId === null);
  for (const sitting of left) await openLevel(sitting);
}

function parseMarks(
  given: ReviewForm["marks"],
  attempts: readonly string[],
  categories: CareerFile["scorecard"],
): SittingReview["marks"] | null {
  const marks: SittingReview["marks"] = {};
  for (const attempt of attempts) {
    const row: Record<string, number> = {};
    for (const { id, steps } of categories) {
      const text = given[attempt]?.[id] ?? "";
      const step = /^\d$/.test(text) ? Number(text) : Number.NaN;
      if (!(step >= 0 && step < steps.length)) return null;
      row[id] = step;
    }
    marks[attempt] = row;
  }
  return marks;
}
