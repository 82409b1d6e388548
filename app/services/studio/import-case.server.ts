import { readYaml } from "~/engine/scenario/read-yaml";
import { translationFormat } from "~/engine/scenario/translation-format";
import { readDocument } from "~/engine/scenario/yaml-document";
import { catalog } from "~/services/catalog/catalog.server";
import { decodeText } from "~/services/catalog/decode-text";
import type { Viewer } from "~/services/viewer";
import { type CaseFolder, toCaseFolder } from "~/studio/folder/case-folder";
import { dataAt, isPlainObject } from "~/studio/text/data";
import { editText } from "~/studio/text/edit";
import { readSource } from "~/studio/text/source";
import type { ImportProblem, ImportView } from "~/views/studio-files";
import { startTranslation } from "./beside-draft.server";
import { draftName } from "./draft-name.server";
import { readInHouse } from "./draft-reading.server";
import { readZip } from "./read-zip.server";
import { startDraft } from "./start-draft.server";

/** What was handed in: a text that was pasted, or the bytes of a file as base64url: a case's text, or its folder in a .zip. */
export interface Imported {
  text: string;
  archive: string;
}

interface ReadImport {
  folder: CaseFolder;
  data: unknown;
  name: string;
  own: string;
  translations: { locale: string; text: string; texts: number }[];
  unread: string[];
}

/** Shows what a file would begin, and lists what a draft cannot carry. Nothing is kept. */
export async function viewImport(given: Imported): Promise<{ found: ImportView } | { problems: ImportProblem[] }> {
  const read = await readImport(given);
  if ("problems" in read) return read;
  const { folder, data, name, own, translations, unread } = read;
  const size = (group: string) => Object.keys(Object(dataAt(data, [group]))).length;
  return {
    found: {
      ...{ title: String(dataAt(data, ["title"]) ?? own), name, isRenamed: name !== own },
      ...{ situations: size("situations"), endings: size("endings") },
      translations: translations.map(({ locale, texts }) => ({ locale, texts })),
      problems: readInHouse(folder.text).problems.length,
      left: [
        ...folder.parts.map((part) => ({ path: `parts/${part.name}.yaml`, why: partWhy(part) })),
        ...unread.map((path) => ({ path, why: "translation" as const })),
        ...folder.others.map((path) => ({ path, why: "other" as const })),
      ],
    },
  };
}

/** Begins a draft with what was handed in, its translations beside it. */
export async function beginImport(viewer: Viewer, given: Imported): Promise<{ id: string } | { problems: ImportProblem[] }> {
  const read = await readImport(given);
  if ("problems" in read) return read;
  const { folder, name, own, translations } = read;
  const renamed =
    name === own
      ? folder.text
      : (editText(readSource(folder.text), { do: "set", path: ["id"], value: name, reach: "here" })?.source.text ?? folder.text);
  const id = await startDraft(viewer, name, renamed);
  for (const { locale, text } of translations) await startTranslation(viewer, id, name, locale, text);
  return { id };
}

async function readImport({ text, archive }: Imported): Promise<ReadImport | { problems: ImportProblem[] }> {
  if (text.trim() === "" && archive === "") return { problems: [{ code: "empty", path: "" }] };
  const unpacked = archive === "" ? oneFile(text) : filesIn(Buffer.from(archive, "base64url"));
  if ("problems" in unpacked) return unpacked;
  const folder = toCaseFolder(unpacked.files, unpacked.others);
  if ("problems" in folder) return folder;
  const document = readDocument(folder.text);
  if ("problems" in document)
    return {
      problems: document.problems.map(({ message, line }) => ({
        code: "unreadable",
        path: "scenario.yaml",
        message,
        ...(line !== undefined && { line }),
      })),
    };
  const { data } = document;
  if (!isPlainObject(data) || !isPlainObject(data.situations)) return { problems: [{ code: "no-case", path: "" }] };
  const own = typeof data.id === "string" ? data.id : "";
  const named = await draftName("", own || String(data.title ?? ""));
  const translations = folder.translations.flatMap(({ locale, text: words }) => {
    const read = readYaml(words, translationFormat);
    return "problems" in read ? [] : [{ locale, text: words, texts: Object.keys(read.value.words).length }];
  });
  const unread = folder.translations
    .filter(({ locale }) => !translations.some((one) => one.locale === locale))
    .map(({ locale }) => `${locale}.yaml`);
  return { folder, data, name: "name" in named ? named.name : "case", own, translations, unread };
}

const oneFile = (text: string): ReturnType<typeof readZip> => ({ files: [{ path: "scenario.yaml", text }], others: [] });

/** Every .zip begins with these two letters. */
function filesIn(bytes: Buffer): ReturnType<typeof readZip> {
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return readZip(bytes);
  const text = decodeText(bytes);
  if (typeof text === "string") return oneFile(text);
  return { problems: [{ code: "no-text", path: "", message: text.message, ...(text.line !== undefined && { line: text.line }) }] };
}

/** Parts belong to the whole folder of cases, so a draft uses the one that is there. */
function partWhy({ name, text }: { name: string; text: string }): "part-same" | "part-other" | "part-missing" {
  const found = catalog().parts.get(name);
  if (!found || !("part" in found)) return "part-missing";
  return found.source === text ? "part-same" : "part-other";
}
