/** A field of a form that holds something else than the text does. */
export interface TypedFormField {
  path: string;
  filled: string | string[];
}

/** What is being typed in the forms of a page and not saved yet: each field tells in `was:path` what it showed, and in `is:path` what stands in it. */
export function typedFields(page: Document): TypedFormField[] {
  return [...page.forms].flatMap((form) => {
    const held = new FormData(form);
    return [...held.keys()].flatMap((name): TypedFormField[] => {
      if (!name.startsWith("was:")) return [];
      const path = name.slice("was:".length);
      const typed = held.getAll(`is:${path}`).map(String);
      const [only] = typed;
      const filled = typed.length === 1 && only !== undefined ? only : typed;
      const was = held.getAll(name).map(String);
      return String(filled).replaceAll("\r\n", "\n") === String(was).replaceAll("\r\n", "\n") ? [] : [{ path, filled }];
    });
  });
}
