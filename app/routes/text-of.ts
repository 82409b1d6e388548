/** A field of a form as text; empty where it is missing or a file. A form writes a line break as two characters, and the field that it was typed in counts one. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
}
