import { basename } from "node:path";
import { settings } from "~/process/settings.server";
import { readText } from "~/services/catalog/read-file.server";
import { templateFiles } from "~/services/catalog/scenario-files.server";
import { dataAt } from "~/studio/text/data";
import { readSource, toData } from "~/studio/text/source";

/** A small case that a draft can begin as a copy of. */
export interface CaseTemplate {
  name: string;
  title: string;
  summary: string;
  competency: string;
  text: string;
}

/** The templates of the scenario folder. A file that cannot be read is left out. */
export function listTemplates(): CaseTemplate[] {
  return templateFiles(settings().scenariosDir).flatMap((file): CaseTemplate[] => {
    const text = readText(file);
    const source = typeof text === "string" ? readSource(text) : null;
    if (!source || source.document.errors.length > 0) return [];
    const data = toData(source);
    const words = (field: string) => String(dataAt(data, [field]) ?? "");
    return [
      {
        name: basename(file, ".yaml"),
        title: words("title"),
        summary: words("summary"),
        competency: words("competency"),
        text: source.text,
      },
    ];
  });
}
