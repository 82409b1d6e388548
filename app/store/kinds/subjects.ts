import * as z from "zod";
import type { SubjectOwner } from "../documents";
import { subjectOwner } from "../schema";
import type { Kind } from "./kind";

/** How it is kept who is behind a subject. */
export const subjectsKind: Kind<SubjectOwner, { id: string }> = {
  name: "subjects",
  schema: subjectOwner,
  row: z.object({ id: z.string() }),
  toRow: ({ id }) => ({ id }),
};
