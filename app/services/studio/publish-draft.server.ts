import { isDeepStrictEqual } from "node:util";
import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { catalogOfFiles } from "~/services/catalog/catalog.server";
import { keepVersion } from "~/services/catalog/keep-version.server";
import { refreshPublished } from "~/services/catalog/refresh-published.server";
import { toVersion } from "~/services/catalog/to-version.server";
import { inWorker } from "~/services/judge/worker.server";
import type { Viewer } from "~/services/viewer";
import type { Publication } from "~/store/documents";
import { store } from "~/store/open.server";
import { placeAtThings } from "~/studio/proof/placed-problem";
import { readSource, toData } from "~/studio/text/source";
import type { StudioProblem } from "~/views/studio";
import type { PublishProblem } from "~/views/studio-publish";
import { translationsBeside } from "./beside-draft.server";
import { openDraft } from "./draft-log.server";
import { tellChange } from "./draft-news.server";
import { frozenCase } from "./frozen-case.server";
import { rescoringOf } from "./rescoring.server";
import { sharedSources } from "./shared-sources.server";

/** What came of it: the number of the new version, or why there is none. */
export type Published = { kind: "published"; number: number } | { kind: "unknown" } | Refused;

interface Refused {
  kind: "problem";
  problem: PublishProblem;
  /** The errors that stand in the way, where those are the reason. */
  errors?: readonly StudioProblem[];
}

const LONGEST_NOTE = 500;

/**
 * Freezes a draft, as its page showed it, as the next version of its case, and serves it from the next request on. Whoever is in an attempt finishes it on
 * the version that it began with.
 */
export async function publishDraft(viewer: Viewer, id: string, shown: { version: number; note: string }): Promise<Published> {
  const refuse = (problem: PublishProblem): Refused => ({ kind: "problem", problem });
  const open = await openDraft(id);
  if (!open) return { kind: "unknown" };
  const { draft, state } = open;
  if (draft.archivedAt !== null) return refuse("archived");
  if (state.version !== shown.version) return refuse("stale");
  if (catalogOfFiles().entries.has(draft.scenarioId)) return refuse("file");
  const frozen = frozenCase(open);
  if ("problems" in frozen) return refuse("errors");
  const { read, source, parts } = frozen;
  if (read.scenario.id !== draft.scenarioId) return refuse("name");
  const version = toVersion("scenario", draft.scenarioId, source, read.written, { besides: read.used.map((part) => part.source) });
  const errors = await inWorker("caseFaults", { source, shared: sharedSources() });
  if (errors.length > 0) return { ...refuse("errors"), errors: placeAtThings(toData(readSource(source)), errors) };
  const before = (await store().publications.get(draft.scenarioId))?.versions.at(-1) ?? null;
  if (before && (await rescoringOf(id, state.version, before.hash)).state !== "done") return refuse("unscored");
  // Words that cannot be read are nobody's yet.
  const known = (await translationsBeside(id)).filter(({ translation }) => translation !== null);
  const translations = Object.fromEntries(known.map(({ locale, text }) => [locale, text]));
  await keepVersion(version);
  const published = await store().together(async (tx): Promise<Published> => {
    const publication: Publication = (await tx.publications.get(draft.scenarioId)) ?? {
      ...{ id: draft.scenarioId, draft: id, versions: [], withdrawnAt: null },
    };
    if (publication.draft !== id) return refuse("taken");
    const last = publication.versions.at(-1);
    // Someone else published meanwhile, and what was shown was compared with something else.
    if (last?.hash !== before?.hash) return refuse("stale");
    const isSame = last?.hash === version.hash && isDeepStrictEqual(last.translations, translations);
    if (isSame && publication.withdrawnAt === null) return refuse("same");
    const at = now().toISOString();
    const made = { hash: version.hash, at, by: viewer.subject, note: shown.note.slice(0, LONGEST_NOTE), draftVersion: shown.version };
    const versions = [...publication.versions, { ...made, parts, translations }];
    await tx.publications.put({ ...publication, versions, withdrawnAt: null });
    const told = (number: number) => (number === 0 ? null : `${draft.scenarioId} ${number}`);
    await audit(tx, viewer.subject, "case-published", { before: told(versions.length - 1), after: told(versions.length) });
    return { kind: "published", number: versions.length };
  });
  if (published.kind === "published") {
    await refreshPublished(0);
    tellChange(id);
  }
  return published;
}
