import { parseScenario, type SharedFiles } from "~/engine/scenario/parse";
import type { Parts } from "~/engine/scenario/parts/part-read";
import { type Problem, problem } from "~/engine/scenario/problem";
import { readYaml } from "~/engine/scenario/read-yaml";
import type { Translation } from "~/engine/scenario/translation";
import { translationFormat } from "~/engine/scenario/translation-format";
import type { Publication, PublishedVersion } from "~/store/documents";
import { store } from "~/store/open.server";
import { readPartText } from "./read-parts.server";
import type { Entry } from "./read-scenario.server";
import { toVersion } from "./to-version.server";

/** The text of a published version; null where it is not kept. */
export async function publishedSource({ hash }: Pick<PublishedVersion, "hash">): Promise<string | null> {
  return (await store().versions.get(hash))?.source ?? null;
}

/** Reads the newest version of a published case, with its own parts and translations, as it plays beside today's shared files. */
export async function readPublication(
  { id, versions }: Publication,
  shared: Omit<SharedFiles, "parts">,
): Promise<Entry | { problems: Problem[] }> {
  const file = `published/${id}/scenario.yaml`;
  const last = versions.at(-1);
  const source = last && (await publishedSource(last));
  if (!last || source === null || source === undefined)
    return { problems: [{ ...problem("GR0005", "", `the text of the published case \`${id}\` is not kept in the data folder`), file }] };
  const parsed = parseScenario(source, { ...shared, parts: partsOf(last) });
  if ("problems" in parsed) return { problems: parsed.problems.map((found) => ({ file, ...found })) };
  const { written, used } = parsed;
  const version = toVersion("scenario", id, source, written, { besides: used.map((part) => part.source) });
  return { ...parsed, version, file, translations: translationsOf(last) };
}

function partsOf({ parts }: PublishedVersion): Parts {
  return new Map(Object.entries(parts).map(([name, source]) => [name, readPartText(`published/parts/${name}.yaml`, source)]));
}

/** One that a newer Greenroom wrote is left out: the words of the case itself are there. */
function translationsOf({ translations }: PublishedVersion): Map<string, Translation> {
  const read = Object.entries(translations).flatMap(([locale, text]) => {
    const found = readYaml(text, translationFormat);
    return "problems" in found ? [] : [[locale, found.value] as const];
  });
  return new Map(read);
}
