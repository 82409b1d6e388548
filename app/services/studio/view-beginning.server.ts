import { catalog } from "~/services/catalog/catalog.server";
import type { BeginningView, WayToBegin } from "~/views/studio-begin";
import { listTemplates } from "./list-templates.server";

/** Every way to begin a draft, and the one that is asked for; none is chosen where there is no such way. */
export function viewBeginning(from: string): BeginningView {
  const { limits, career } = catalog();
  const ways = waysToBegin();
  return {
    ways,
    chosen: ways.find((way) => way.from === from) ?? null,
    levels: Object.entries(limits.levels).map(([id, { title }]) => ({ id, title })),
    competencies: Object.entries(career?.competencies ?? {}).map(([id, { title }]) => ({ id, title })),
  };
}

function waysToBegin(): WayToBegin[] {
  const { entries, parts, career } = catalog();
  const competencyTitle = (name: string) => career?.competencies?.[name]?.title ?? name;
  return [
    { kind: "page", from: "page:empty", title: "", text: "", competency: "" },
    ...listTemplates().map(
      ({ name, title, summary, competency }): WayToBegin => ({
        ...{ kind: "template", from: `template:${name}`, title, text: summary, competency: competencyTitle(competency) },
      }),
    ),
    ...[...parts.values()].flatMap((part): WayToBegin[] =>
      "part" in part ? [{ kind: "part", from: `part:${part.part.id}`, title: part.part.title, text: "", competency: "" }] : [],
    ),
    ...[...entries.values()].map(
      ({ scenario: { id, title, summary, competency } }): WayToBegin => ({
        ...{ kind: "copy", from: id, title, text: summary, competency: competencyTitle(competency) },
      }),
    ),
  ];
}
