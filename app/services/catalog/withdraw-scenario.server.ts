import { type Problem, problem } from "~/engine/scenario/problem";
import { settings } from "~/process/settings.server";
import { keepCatalog, keptCatalog } from "./catalog.server";
import { publishedCases, servePublished } from "./published-cases.server";
import { toldUnserved } from "./told-problem";

/**
 * Serves this version of a scenario no more, since an attempt at it may come to a situation with no way on to an ending; says so, a line. Attempts that have begun go on. Nothing happens to
 * another version: it may have been mended.
 */
export function withdrawScenario(id: string, version: string, situation: string): string[] {
  const folder = settings().scenariosDir;
  const published = publishedCases();
  const { catalog, stamps } = keptCatalog(folder);
  const entry = published.entries.get(id) ?? catalog.entries.get(id);
  if (entry?.version.hash !== version) return [];
  const at = `situations.${situation}`;
  const message = `an attempt that comes to \`${situation}\` may never end: \`greenroom check ${id}\` names the choices that lead there`;
  const found: Problem = { ...problem("GR2002", at, message), file: entry.file, ...entry.place(at) };
  const entries = new Map([...(published.entries.has(id) ? published : catalog).entries].filter(([name]) => name !== id));
  if (published.entries.has(id)) {
    servePublished({ ...published, entries, problems: [...published.problems, found] });
    return [toldUnserved(found)];
  }
  keepCatalog(folder, { catalog: { ...catalog, entries, problems: [...catalog.problems, found] }, stamps });
  return [toldUnserved(found)];
}
