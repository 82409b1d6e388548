import type { FilledField } from "~/services/studio/fill-draft.server";

/** What a form of the studio holds: for each field what it showed (`was:path`), and what stands in it (`is:path`, for a list once for each name). */
export function filledFields(form: FormData): FilledField[] {
  const typed = new Map<string, string[]>();
  const fields: { path: string; was: string }[] = [];
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const words = value.replaceAll("\r\n", "\n");
    if (name.startsWith("was:")) fields.push({ path: name.slice(4), was: words });
    else if (name.startsWith("is:")) {
      const path = name.slice(3);
      const list = typed.get(path);
      if (list) list.push(words);
      else typed.set(path, [words]);
    }
  }
  return fields.map(({ path, was }) => {
    const list = typed.get(path) ?? [];
    const [only] = list;
    return { path, was, filled: list.length === 1 && only !== undefined ? only : list };
  });
}
