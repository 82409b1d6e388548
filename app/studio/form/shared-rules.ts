import { guardKinds } from "~/engine/scenario/names";
import { field, manyNames, option, within, words } from "./control";

/** What those who write a case tell each other about any part of it. */
export const writerNotes = within("notes", [field("note", words), field("status", option(["idea", "written", "reviewed", "final"]))]);

/** What is touched, or guarded. */
export const guards = manyNames(guardKinds);
