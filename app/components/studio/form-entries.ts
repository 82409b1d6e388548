import type { FieldEntry } from "~/views/studio-form";

/**
 * The fields of a form: each tells in `was:path` what it showed, or in `list:path` where that is several words, and in `is:path` what stands in it, once for
 * each word. A condition that was written out stands under `text:path` and goes before its rows. What was sent before without an answer stands under `tried:path`.
 */
export function formEntries(form: FormData): FieldEntry[] {
  const typed = new Map<string, string[]>();
  const written = new Map<string, string>();
  const tried = new Map<string, string>();
  const fields: { path: string; was: FieldEntry["was"] }[] = [];
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const words = value.replaceAll("\r\n", "\n");
    const path = name.slice(name.indexOf(":") + 1);
    if (name.startsWith("was:")) fields.push({ path, was: words });
    else if (name.startsWith("list:")) fields.push({ path, was: wordsIn(words) });
    else if (name.startsWith("tried:")) tried.set(path, words);
    else if (name.startsWith("text:") && words.trim() !== "") written.set(path, words);
    else if (name.startsWith("is:")) typed.set(path, [...(typed.get(path) ?? []), words]);
  }
  return fields.map(({ path, was }) => {
    const list = typed.get(path) ?? [];
    const [text, sent] = [written.get(path), tried.get(path)];
    const before = sent === undefined ? {} : { tried: typeof was === "string" ? sent : wordsIn(sent) };
    if (text !== undefined) return { path, was, filled: ["text", text], ...before };
    return { path, was, filled: typeof was === "string" && list.length < 2 ? (list[0] ?? "") : list, ...before };
  });
}

/** The words of a list as the page wrote them down; none where that was changed. */
function wordsIn(written: string): string[] {
  try {
    const found: unknown = JSON.parse(written);
    return Array.isArray(found) ? found.map(String) : [];
  } catch {
    return [];
  }
}
