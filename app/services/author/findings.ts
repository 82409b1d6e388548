import * as z from "zod";
import type { Problem } from "~/engine/scenario/problem";

/** What the check has to say of one scenario: plain data, so that it can be kept. */
export interface Findings {
  /** Test lines that were played, over levels and variants. */
  lines: number;
  problems: Problem[];
  /** The parts that it uses; null where it could not be read, so that nobody knows. */
  parts: string[] | null;
}

const place = z.number().int().min(1).optional();
/** A problem as it was kept. */
export const problemSchema: z.ZodType<Problem> = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "advice"]),
  message: z.string(),
  at: z.string(),
  file: z.string().exactOptional(),
  line: place,
  column: place,
});

const findings: z.ZodType<Findings> = z.object({
  lines: z.number().int().min(0),
  parts: z.array(z.string()).nullable(),
  problems: z.array(problemSchema),
});

/** Whether something that was kept is what a check found. It is told as it was kept, names in their order, so that it prints alike. */
export function isFindings(kept: unknown): kept is Findings {
  return findings.safeParse(kept).success;
}
