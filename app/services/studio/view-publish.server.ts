import { catalog, catalogOfFiles } from "~/services/catalog/catalog.server";
import { publishedSource } from "~/services/catalog/read-publication.server";
import type { PublishedVersion } from "~/store/documents";
import { store } from "~/store/open.server";
import { caseDiff } from "~/studio/diff/case-diff";
import { textWords } from "~/studio/draft/draft";
import { placeAtThings } from "~/studio/proof/placed-problem";
import { dataAt } from "~/studio/text/data";
import { readSource, toData } from "~/studio/text/source";
import type { PublishView } from "~/views/studio-publish";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { rescoringOf } from "./rescoring.server";

/** Two versions to compare, as an address has them; without the second one, the draft as it stands. */
export interface VersionsAsked {
  from: number | null;
  to: number | null;
}

/** What stands between a draft and trainees, its published versions, and what differs between any two; null where there is no draft of this id. */
export async function viewPublish(id: string, asked: VersionsAsked): Promise<PublishView | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const { draft, state } = open;
  const reading = readDraft(open);
  const publication = await store().publications.get(draft.scenarioId);
  const own = publication?.draft === id ? publication : null;
  const versions = own?.versions ?? [];
  const names = await store().people.names(versions.map(({ by }) => by));
  const title = dataAt(reading.data, ["title"]);
  const last = versions.at(-1);
  return {
    ...{ id, scenarioId: draft.scenarioId, title: typeof title === "string" ? title : draft.scenarioId, version: state.version },
    ...{ archivedAt: draft.archivedAt, withdrawnAt: own?.withdrawnAt ?? null, isFile: catalogOfFiles().entries.has(draft.scenarioId) },
    problems: placeAtThings(reading.data, reading.problems),
    versions: versions.map(({ at, by, note, draftVersion }, index) => ({
      ...{ number: index + 1, at, note, draftVersion, by: names.get(by) ?? null },
    })),
    diff: await diffOf(versions, asked, textWords(state.text)),
    rescoring: last ? await rescoringOf(id, state.version, last.hash) : null,
    pools: poolsWith(draft.scenarioId),
  };
}

async function diffOf(versions: readonly PublishedVersion[], { from, to }: VersionsAsked, text: string): Promise<PublishView["diff"]> {
  const number = from !== null && versions[from - 1] ? from : versions.length;
  const [before, after] = [versions[number - 1], to === null ? undefined : versions[to - 1]];
  const source = before && (await publishedSource(before));
  if (source === null || source === undefined) return null;
  const other = after ? await publishedSource(after) : text;
  const things = other === null ? [] : caseDiff(toData(readSource(source)), dataOf(other));
  return { from: number, to: after && to !== null ? to : null, things };
}

function dataOf(text: string): unknown {
  const source = readSource(text);
  return source.document.errors.length > 0 ? {} : toData(source);
}

/** The gates whose pool a served case stands in: withdrawing it takes it out of them. */
function poolsWith(scenarioId: string): string[] {
  const { career, entries } = catalog();
  const scenario = entries.get(scenarioId)?.scenario;
  if (!scenario || !Object.values(scenario.variants).some(({ gate }) => gate)) return [];
  return Object.entries(career?.gates ?? {})
    .filter(([, { competencies }]) => competencies.includes(scenario.competency))
    .map(([name]) => name);
}
