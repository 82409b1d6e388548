import { type CareerFile, careerFile, type Gate } from "~/engine/career/rules";
import { store } from "~/store/open.server";
import type { Sitting } from "~/store/port";

/** The career's rules as they stood when the sitting began: it is drawn, decided, marked and signed by them. */
export async function careerRules({ rules }: Pick<Sitting, "rules">): Promise<CareerFile | null> {
  return careerFile.safeParse((await store().versions.get(rules))?.content).data ?? null;
}

/** The gate as its rules stood when the sitting began. */
export async function gateRules(sitting: Pick<Sitting, "rules" | "gate">): Promise<Gate | null> {
  return (await careerRules(sitting))?.gates[sitting.gate] ?? null;
}
