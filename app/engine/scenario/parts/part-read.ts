import type { CutOff } from "../cut-off";
import type { Place } from "../places";
import type { Problem } from "../problem";
import type { WrittenPart } from "./part";

/** A part as it stands in its file. Its places name that file. */
export interface PartRead {
  part: WrittenPart;
  file: string;
  source: string;
  place: (at: string) => Place;
  /** Texts that a comment cuts off. */
  cutOff: readonly CutOff[];
}

/** The parts that cases can use, by name; of those that cannot be read, what is wrong with them. */
export type Parts = ReadonlyMap<string, PartRead | { problems: Problem[] }>;
