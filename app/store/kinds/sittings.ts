import * as z from "zod";
import type { ReservedMeeting, Sitting, SittingItem } from "../documents";
import type { Shelf, Sittings } from "../port";
import { marks, sitting, subjectOrNobody } from "../schema";
import { byTime, documentsOf, type Kind, readableOf, type Source } from "./kind";

const row = z.object({
  id: z.string(),
  subject: subjectOrNobody,
  startedAt: z.string(),
  waits: z.boolean(),
  unfinished: z.boolean(),
  /** From when on nobody may be told of it; null once it is decided. */
  heldSince: z.string().nullable(),
  /** None except for a gate's. */
  reviews: z.array(z.object({ by: subjectOrNobody, marks })),
  /** Everyone who wrote something in it, besides whose it is. */
  touchedBy: z.array(z.string()),
  /** None except for a gate's. */
  meetings: z.array(
    z.object({
      by: subjectOrNobody,
      scenarioId: z.string(),
      variant: z.string(),
      how: z.enum(["played", "read"]),
      shown: z.boolean(),
      settled: z.boolean(),
    }),
  ),
});
/** What is kept at hand of a sitting. */
export type SittingRow = z.infer<typeof row>;

/** How sittings are kept, and the row by which questions find them. */
export const sittingsKind: Kind<Sitting, SittingRow> = {
  name: "sittings",
  schema: sitting,
  row,
  toRow: (of) => {
    const { id, subject, startedAt, kind, reviews, appeal } = of;
    return {
      id,
      subject,
      startedAt,
      waits: kind === "gate" && !isSettled(of),
      unfinished: of.endedAt === null || (of.signedOff?.ready === true && of.certificateId === null),
      heldSince: heldSince(of),
      reviews: kind === "gate" ? reviews.map(({ by, marks }) => ({ by, marks })) : [],
      touchedBy: [...reviews.map(({ by }) => by), ...(appeal?.answer ? [appeal.answer.by] : [])],
      meetings: kind === "gate" ? meetingsIn(of) : [],
    };
  },
};

/** A reviewer has read the conversations that they marked; whoever answered an appeal may have read all of them. */
function meetingsIn(of: Sitting): ReservedMeeting[] {
  const { subject, items, reviews, appeal, endedAt, tells } = of;
  const begun = items.filter(({ attemptId }) => attemptId !== null);
  const settled = endedAt !== null && isSettled(of);
  const read = (by: ReservedMeeting["by"], those: readonly SittingItem[]) => toMeetings(those, { by, how: "read", shown: false, settled });
  return [
    ...toMeetings(begun, { by: subject, how: "played", shown: endedAt !== null && tells !== "steps", settled }),
    ...reviews.flatMap((review) =>
      read(
        review.by,
        begun.filter(({ attemptId }) => attemptId !== null && attemptId in review.marks),
      ),
    ),
    ...(appeal?.answer ? read(appeal.answer.by, begun) : []),
  ];
}

function toMeetings(items: readonly SittingItem[], common: Omit<ReservedMeeting, "scenarioId" | "variant">): ReservedMeeting[] {
  return items.map(({ scenarioId, variant }) => ({ ...common, scenarioId, variant }));
}

/** Whether nobody has to review it, or to answer an appeal against it. */
function isSettled(of: Sitting): boolean {
  return !waitsForReview(of) && (of.appeal === null || of.appeal.answer !== null);
}

function waitsForReview({ passed, signedOff }: Pick<Sitting, "passed" | "signedOff">): boolean {
  return passed === true && signedOff === null;
}

/** A sitting is undecided from its beginning to its sign-off, unless it was not passed, and again while an appeal waits. */
function heldSince({ kind, startedAt, endedAt, appeal, ...sitting }: Sitting): string | null {
  if (kind !== "gate") return null;
  if (endedAt === null || waitsForReview(sitting)) return startedAt;
  return appeal !== null && appeal.answer === null ? appeal.at : null;
}

/** Answers the questions about sittings. */
export function askSittings(sittings: Source<Sitting, SittingRow>): Omit<Sittings, keyof Shelf<Sitting>> {
  const oldest = byTime<SittingRow>(({ startedAt }) => startedAt);
  const oldestFirst = (picks: (row: SittingRow) => boolean) =>
    sittings.ask((rows) => readableOf(sittings, rows.filter(picks).sort(oldest)));
  const newestFirst = (picks: (row: SittingRow) => boolean) =>
    sittings.ask((rows) => documentsOf(sittings, rows.filter(picks).sort(oldest).reverse()));
  return {
    of: (subject) => newestFirst((each) => each.subject === subject),
    touchedBy: (subject) => newestFirst((each) => each.subject === subject || each.touchedBy.includes(subject)),
    waiting: () => oldestFirst(({ waits }) => waits),
    unfinished: () => oldestFirst(({ unfinished }) => unfinished),
    meetings: () => sittings.ask((rows) => structuredClone(rows.flatMap(({ meetings }) => meetings))),
    undecided: () => sittings.ask((rows) => rows.flatMap(({ subject, heldSince: since }) => (since === null ? [] : { subject, since }))),
    reviewed: () =>
      sittings.ask((rows) => {
        const reviewed = rows.filter(({ reviews }) => reviews.length > 0).sort(oldest);
        return structuredClone(reviewed.map(({ id, startedAt, reviews }) => ({ id, startedAt, reviews })));
      }),
  };
}
