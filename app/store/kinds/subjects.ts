import * as z from "zod";
import type { SubjectOwner } from "../port";
import { subjectOwner } from "../schema";
import type { Kind } from "./kind";

export const subjectsKind: Kind<SubjectOwner, { id: string }> = {
  name: "subjects",
  schema: subjectOwner,
  row: z.object({ id: z.string() }),
  toRow: ({ id }) => ({ id }),
};
