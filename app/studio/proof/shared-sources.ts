import type { Model } from "~/engine/count/model";
import type { Declarations } from "~/engine/limits/declaration";
import type { LimitsFile } from "~/engine/limits/schema";
import type { SharedFiles } from "~/engine/scenario/parse";
import { partFormat } from "~/engine/scenario/parts/part-format";
import type { Parts } from "~/engine/scenario/parts/part-read";
import type { Problem } from "~/engine/scenario/problem";
import { readYaml } from "~/engine/scenario/read-yaml";

type PartSource = { name: string; file: string; source: string } | { name: string; problems: readonly Problem[] };

/** What all cases share, as plain data that can be sent to a worker. */
export interface SharedSources {
  limits: LimitsFile;
  model: Model;
  competencies: Declarations | null;
  /** The parts that cases can use, each as its author wrote it; of those that cannot be read, what is wrong with them. */
  parts: readonly PartSource[];
}

/** What cases are read against, made of its sources. */
export function toSharedFiles({ limits, model, competencies, parts }: SharedSources): SharedFiles & { model: Model } {
  return { limits, model, parts: new Map(parts.map(toPart)), ...(competencies && { competencies }) };
}

function toPart(part: PartSource): [string, NonNullable<ReturnType<Parts["get"]>>] {
  const { name } = part;
  if ("problems" in part) return [name, { problems: [...part.problems] }];
  const { file, source } = part;
  const found = readYaml(source, partFormat);
  if ("problems" in found) return [name, { problems: found.problems.map((one) => ({ ...one, file })) }];
  return [name, { part: found.value, file, source, cutOff: found.cutOff, place: (at) => ({ ...found.place(at), file }) }];
}
