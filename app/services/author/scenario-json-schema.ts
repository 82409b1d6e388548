import * as z from "zod";
import { scenario } from "~/engine/scenario/schema";

/** The JSON Schema of a scenario file, generated from the schema that reads it; editors complete and check by it. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(scenario, { io: "input", target: "draft-7" });
  return `${JSON.stringify({ title: "A Greenroom scenario", ...schema }, null, 2)}\n`;
}
