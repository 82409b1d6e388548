import { catalog } from "~/services/catalog/catalog.server";
import { exampleCase } from "~/services/catalog/example-case";
import { type CaseStart, type CustomerStart, emptyCase } from "~/studio/begin/empty-case";
import { partCase } from "~/studio/begin/part-case";
import { listTemplates } from "./list-templates.server";

/**
 * The text that a draft begins with. `from` is empty for the small example, `page:empty`, `template:` or `part:` with a name, or the name of a case.
 * Null where there is nothing of that name.
 */
export function caseOrigin(from: string, start: CaseStart, customer: CustomerStart): string | null {
  const { entries, parts, drafts } = catalog();
  const [kind, name = ""] = from.split(":", 2);
  if (from === "") return exampleCase(start.id, catalog());
  if (from === "page:empty") return emptyCase(start, customer);
  if (kind === "template") return listTemplates().find((one) => one.name === name)?.text ?? null;
  if (kind !== "part") return (entries.get(from) ?? drafts.get(from))?.version.source ?? null;
  const part = parts.get(name);
  return part && "part" in part ? partCase(start, customer, part) : null;
}
