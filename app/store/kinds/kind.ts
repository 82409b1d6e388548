import type * as z from "zod";
import { inParallel } from "../in-parallel";

/** What questions about documents of one kind are answered from. */
export interface Source<T, Row> {
  /** Answers from the rows of all documents, as they are at this moment and in no order. */
  ask<Answer>(answer: (rows: Row[]) => Answer | Promise<Answer>): Promise<Answer>;
  get(id: string): Promise<T | null>;
}

/** One kind of document: how it is checked, and what of it is kept at hand, as its row, so that a question need not read it. */
export interface Kind<T extends { id: string }, Row extends { id: string }> {
  /** What documents of this kind are called in messages. */
  name: string;
  schema: z.ZodType<T>;
  row: z.ZodType<Row>;
  toRow(document: T): Row;
}

/** The documents of these rows, in the same order. One that is gone meanwhile is left out. */
export async function documentsOf<T, Row extends { id: string }>({ get }: Pick<Source<T, Row>, "get">, rows: readonly Row[]): Promise<T[]> {
  const found = new Map<number, T>();
  // All at once would open more files than a process may.
  await inParallel(rows.entries(), 32, async ([place, { id }]) => {
    const document = await get(id);
    if (document !== null) found.set(place, document);
  });
  return rows.flatMap((_, place) => found.get(place) ?? []);
}

/**
 * The same for what a page lists: one that cannot be read at all (no right to, a broken sector) is left out, and maintenance tells of it. Where none of them can, the disk itself is gone, and that is
 * thrown: it must not look like an empty house.
 */
export async function readableOf<T, Row extends { id: string }>(source: Pick<Source<T, Row>, "get">, rows: readonly Row[]): Promise<T[]> {
  let [isAnyRead, failed] = [false, 0];
  const get = async (id: string) => {
    try {
      const document = await source.get(id);
      isAnyRead ||= document !== null;
      return document;
    } catch (error) {
      failed += 1;
      if (!isAnyRead && failed >= Math.min(rows.length, MOST_FAILURES)) throw error;
      return null;
    }
  };
  return documentsOf({ get }, rows);
}

/** So many failures, and nothing read, is no single file. */
const MOST_FAILURES = 32;

/** Orders by an instant, and where it is the same by id, so that the order is one order. */
export function byTime<Row extends { id: string }>(timeOf: (row: Row) => string): (one: Row, other: Row) => number {
  return (one, other) => {
    const [a, b] = [timeOf(one), timeOf(other)];
    if (a !== b) return a < b ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  };
}
