import type { Gate } from "~/engine/career/rules";
import { catalog } from "~/services/catalog/catalog.server";

/** The gate of this name as today's rules have it, or null. */
export function gateByName(name: string): Gate | null {
  const gates = catalog().career?.gates ?? {};
  return Object.hasOwn(gates, name) ? (gates[name] ?? null) : null;
}
