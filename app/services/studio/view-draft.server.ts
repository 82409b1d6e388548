import type { Viewer } from "~/services/viewer";
import { historyOf, textWords } from "~/studio/draft/draft";
import { thingAt } from "~/studio/form/thing-at";
import { placeAtThings } from "~/studio/proof/placed-problem";
import { groupNames } from "~/studio/rename/name-kinds";
import { dataAt, isPlainObject } from "~/studio/text/data";
import type { DraftView, OutlineItem, StudioProblem } from "~/views/studio";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { toMapView } from "./map-view";
import { toLists } from "./studio-lists.server";
import { toStudioThing } from "./studio-thing";
import { countComments } from "./view-comments.server";

/** What of a draft is asked for: the thing that its form is about, and whether the text is shown. */
export interface DraftQuery {
  at: string;
  withSource: boolean;
}

/** A draft as it stands; null where there is none of this id. */
export async function viewDraft(viewer: Viewer, id: string, { at, withSource }: DraftQuery): Promise<DraftView | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const reading = readDraft(open);
  const { data } = reading;
  const problems = placeAtThings(data, reading.problems);
  const thing = thingAt(data, at) ?? { kind: "case", path: [] };
  const { undo, redo } = historyOf(open.state, viewer.subject);
  const title = dataAt(data, ["title"]);
  return {
    id,
    me: viewer.subject,
    title: typeof title === "string" ? title : open.draft.scenarioId,
    scenarioId: open.draft.scenarioId,
    version: open.state.version,
    archivedAt: open.draft.archivedAt,
    outline: GROUPS.flatMap((kind) => items(data, kind, problems)),
    // The source shows no map, and is read anew several times a minute while someone types.
    map: toMapView(withSource ? null : data, problems),
    problems,
    comments: await countComments(open),
    thing: toStudioThing(data, thing, problems),
    lists: toLists(data),
    source: withSource ? textWords(open.state.text) : null,
    canUndo: undo.length > 0,
    canRedo: redo.length > 0,
  };
}

const GROUPS = [
  ...(["situation", "ending", "fact", "variant", "choice", "step", "resource", "authority", "decision", "deadline"] as const),
  ...(["speaker", "surface", "condition", "test"] as const),
] as const;

function items(data: unknown, kind: (typeof GROUPS)[number], problems: readonly StudioProblem[]): OutlineItem[] {
  // Choices of a situation stand in its scene; here are those that are offered anytime.
  const group = dataAt(data, [groupNames[kind]]);
  return Object.keys(isPlainObject(group) ? group : {}).map((name) => toItem(data, kind, [groupNames[kind], name], problems));
}

function toItem(data: unknown, kind: string, path: readonly (string | number)[], problems: readonly StudioProblem[]): OutlineItem {
  const at = path.join(".");
  const label = ["title", "label", "name", "words"]
    .map((field) => dataAt(data, [...path, field]))
    .find((found) => typeof found === "string");
  const within = problems.filter((problem) => problem.at === at || problem.at.startsWith(`${at}.`)).length;
  return { at, kind, name: String(path.at(-1) ?? ""), label: typeof label === "string" ? label : "", problems: within };
}
