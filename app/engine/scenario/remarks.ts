import * as z from "zod";

/** What people who write a case tell each other about one part of it. Expanding takes it away, so it is never shown in play and no rule's hash knows it. */
export const remarks = {
  note: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe("for those who write the case: anything worth knowing about this; never shown in play"),
  status: z.enum(["idea", "written", "reviewed", "final"]).optional().describe("how far the writing of this has come; never shown in play"),
};
