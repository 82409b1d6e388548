import * as z from "zod";
import type { Shelf, Sitting, Sittings } from "../port";
import { marks, sitting, subjectOrNobody } from "../schema";
import { byTime, documentsOf, type Kind, type Source } from "./kind";

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
      waits: kind === "gate" && (waitsForReview(of) || (appeal !== null && appeal.answer === null)),
      unfinished: of.endedAt === null || (of.signedOff?.ready === true && of.certificateId === null),
      heldSince: heldSince(of),
      reviews: kind === "gate" ? reviews.map(({ by, marks }) => ({ by, marks })) : [],
      touchedBy: [...reviews.map(({ by }) => by), ...(appeal?.answer ? [appeal.answer.by] : [])],
    };
  },
};

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
    sittings.ask((rows) => documentsOf(sittings, rows.filter(picks).sort(oldest)));
  const newestFirst = (picks: (row: SittingRow) => boolean) =>
    sittings.ask((rows) => documentsOf(sittings, rows.filter(picks).sort(oldest).reverse()));
  return {
    of: (subject) => newestFirst((each) => each.subject === subject),
    touchedBy: (subject) => newestFirst((each) => each.subject === subject || each.touchedBy.includes(subject)),
    waiting: () => oldestFirst(({ waits }) => waits),
    unfinished: () => oldestFirst(({ unfinished }) => unfinished),
    undecided: () => sittings.ask((rows) => rows.flatMap(({ subject, heldSince: since }) => (since === null ? [] : { subject, since }))),
    reviewed: () =>
      sittings.ask((rows) => {
        const reviewed = rows.filter(({ reviews }) => reviews.length > 0).sort(oldest);
        return structuredClone(reviewed.map(({ id, startedAt, reviews }) => ({ id, startedAt, reviews })));
      }),
  };
}
