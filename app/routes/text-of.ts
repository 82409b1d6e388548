/** A field of a form as text; empty where it is missing or a file. A line break is one character, as in the field that it was typed in: browsers send two. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
}
