import type { Result } from "~/engine/scoring/result";

/** What a whole line is worth to a judge: its total, or 0 if it holds a critical fault. A seal keeps the total that the formula gives, fault or not. */
export function worthOf({ total, faulty }: Pick<Result, "total" | "faulty">): number {
  return faulty ? 0 : total;
}
