import { ladderOf } from "~/engine/limits/ladder";
import { moods } from "~/engine/scenario/names";
import { catalog } from "~/services/catalog/catalog.server";
import { valuesOfFact } from "~/studio/form/fact-value";
import { namesIn } from "~/studio/form/thing-form";
import { nameKinds } from "~/studio/rename/name-kinds";
import type { StudioNames } from "~/views/studio-form";

/** What the lists of a form offer: the names of a case, and what the whole house shares. */
export function toLists(data: unknown): StudioNames {
  const { limits, model, career, parts } = catalog();
  const own = nameKinds.map((kind) => [kind, namesIn(data, kind)] as const);
  const classes = Object.values(limits.levels).flatMap((level) => level.resources);
  return {
    names: Object.fromEntries([
      ...own,
      ["level", ladderOf(limits)],
      ["competency", Object.keys(career?.competencies ?? {})],
      ["class", [...new Set(classes)]],
      ["criterion", model.rubric.criteria],
      ["part", [...parts.keys()]],
      ["mood", moods],
    ]),
    values: Object.fromEntries(
      namesIn(data, "fact").flatMap((name) => {
        const values = valuesOfFact(data, name);
        return values ? [[name, values]] : [];
      }),
    ),
  };
}
