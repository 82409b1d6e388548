import { Cache } from "~/process/cache";
import { shared } from "~/process/shared";
import { catalog } from "~/services/catalog/catalog.server";
import { scenarioJsonSchemas } from "./scenario-json-schema";

const schemas = () => shared("case-schemas", () => new Cache<string>(2));

/** The JSON Schema of a case, with the levels, competencies and marks of tone of this installation. */
export function caseSchema(): string {
  const { limits, model, career, versions } = catalog();
  const key = [versions.limits, versions.model, versions.career].map((version) => version?.hash).join(" ");
  return schemas().remember(key, () => scenarioJsonSchemas(limits, career?.competencies, model.rubric).scenario);
}
