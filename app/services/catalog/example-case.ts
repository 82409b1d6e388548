import { ladderOf } from "~/engine/limits/ladder";
import type { Catalog } from "./catalog.server";
import { template } from "./template";

/** A small case that passes its check, at the first level and for a competency that is declared, or else one that a gate examines. */
export function exampleCase(id: string, { limits, career }: Pick<Catalog, "limits" | "career">): string {
  // Where there is no gate either, every name is a competency.
  const [competency = "a-competency"] = [
    ...Object.keys(career?.competencies ?? {}),
    ...Object.values(career?.gates ?? {}).flatMap((gate) => gate.competencies),
  ];
  return template(id, ladderOf(limits)[0], competency);
}
