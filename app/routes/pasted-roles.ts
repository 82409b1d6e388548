import { textOf } from "./text-of";

/** What a form says that each speaker of a pasted chat is: `role:Ana` is what Ana is. */
export function pastedRoles(form: FormData): Map<string, string> {
  const fields = [...form.keys()].filter((name) => name.startsWith("role:"));
  return new Map(fields.map((name) => [name.slice("role:".length), textOf(form, name)]));
}
