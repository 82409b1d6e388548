import { shared } from "~/process/shared";
import { store } from "~/store/open.server";
import { catalogOfFiles } from "./catalog.server";
import { noPublishedCases, publishedCases, servePublished } from "./published-cases.server";
import { readPublication } from "./read-publication.server";

/** Looking asks what is at hand and reads no document, but every request would do it. */
const PATIENCE_MS = 1000;

const last = shared("published look", () => ({ at: Number.NEGATIVE_INFINITY }));

/**
 * Serves what is published as it is now: reads what was published or offered again since the last look, and all of it where the files that cases share have
 * changed. A case that has problems beside those files is served as it was before.
 */
export async function refreshPublished(patienceMs = PATIENCE_MS): Promise<void> {
  const at = performance.now();
  const isOther = publishedCases().from !== store();
  if (!isOther && at - last.at < patienceMs) return;
  last.at = at;
  const before = isOther ? noPublishedCases : publishedCases();
  const files = catalogOfFiles();
  const { limits, model, career, versions } = files;
  const key = [versions.limits.hash, versions.model.hash, versions.career?.hash].join(" ");
  const rows = (await store().publications.rows()).filter(({ withdrawnAt }) => withdrawnAt === null);
  const read = new Map(rows.map(({ id, count }) => [id, `${count} ${key}`]));
  const changed = [...read].filter(([id, from]) => before.read.get(id) !== from).map(([id]) => id);
  const isGone = [...before.read.keys()].some((id) => !read.has(id));
  if (!isOther && changed.length === 0 && !isGone) return;
  const entries = new Map([...before.entries].filter(([id]) => read.has(id)));
  const problems = before.problems.filter(
    ({ file = "" }) => ![...changed, ...before.read.keys()].some((id) => isAbout(file, id) && (changed.includes(id) || !read.has(id))),
  );
  for (const id of changed) {
    const publication = await store().publications.get(id);
    if (!publication) continue;
    const found = await readPublication(publication, { limits, model, competencies: career?.competencies });
    if ("problems" in found) problems.push(...found.problems);
    else entries.set(id, found);
  }
  servePublished({ entries, problems, read, from: store() });
}

const isAbout = (file: string, id: string): boolean => file.startsWith(`published/${id}/`);
