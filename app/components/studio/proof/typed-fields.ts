import { formEntries } from "../form-entries";

/** A field of a form that holds something else than the text does. */
export interface TypedFormField {
  path: string;
  filled: string | string[];
}

/** What is being typed in the forms of a page and not saved yet. */
export function typedFields(page: Document): TypedFormField[] {
  return [...page.forms].flatMap((form) =>
    formEntries(new FormData(form)).flatMap(({ path, was, filled }) =>
      JSON.stringify(was) === JSON.stringify(filled) ? [] : [{ path, filled }],
    ),
  );
}
