import { careerFormat } from "~/engine/career/career-format";
import type { CareerFile, Gate } from "~/engine/career/rules";
import { catalog } from "~/services/catalog/catalog.server";
import { readVersion } from "~/services/catalog/read-version.server";
import type { Sitting } from "~/store/documents";

/** The career's rules as they stood when the sitting began: it is drawn, decided, marked and signed by them. */
export async function careerRules({ rules }: Pick<Sitting, "rules">): Promise<CareerFile | null> {
  const { career, versions } = catalog();
  return rules === versions.career?.hash ? career : readVersion(careerFormat, rules);
}

/** The gate as its rules stood when the sitting began. */
export async function gateRules(sitting: Pick<Sitting, "rules" | "gate">): Promise<Gate | null> {
  return (await careerRules(sitting))?.gates[sitting.gate] ?? null;
}
