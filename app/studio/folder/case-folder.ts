import type { FolderFile, FolderProblem } from "./folder-file";

/** A case as a folder holds it: its text, its words in other languages, the parts that it shares, and whatever has no place in a draft. */
export interface CaseFolder {
  text: string;
  translations: { locale: string; text: string }[];
  parts: { name: string; text: string }[];
  others: string[];
}

const TRANSLATION = /^([a-z]{2,3}(?:-[A-Z]{2})?)\.yaml$/;
const PART = /^parts\/([^/]+)\.yaml$/;

/** Finds the one case of a folder. What stands beside it counts by its name; what stands anywhere else is told. */
export function toCaseFolder(files: readonly FolderFile[], strangers: readonly string[]): CaseFolder | { problems: FolderProblem[] } {
  const cases = files.filter(({ path }) => /(?:^|\/)scenario\.yaml$/.test(path));
  const [main, second] = cases;
  if (!main) return { problems: [{ code: "no-case", path: "" }] };
  if (second) return { problems: cases.map(({ path }) => ({ code: "many-cases", path })) };
  const folder = main.path.slice(0, -"scenario.yaml".length);
  const root = folder.replace(/[^/]+\/$/, "");
  const found: CaseFolder = { text: main.text, translations: [], parts: [], others: [...strangers] };
  for (const { path, text } of files) {
    if (path === main.path) continue;
    const locale = path.startsWith(folder) ? TRANSLATION.exec(path.slice(folder.length))?.[1] : undefined;
    const part = [folder, root]
      .map((base) => (path.startsWith(base) ? PART.exec(path.slice(base.length))?.[1] : undefined))
      .find((name) => name !== undefined);
    if (locale !== undefined) found.translations.push({ locale, text });
    else if (part !== undefined) found.parts.push({ name: part, text });
    else found.others.push(path);
  }
  return found;
}
