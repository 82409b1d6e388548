import { dataAt } from "../text/data";

/** Somewhere a choice can lead. */
export interface Lead {
  to: string;
  isConditional: boolean;
}

/** Where a choice leads, by itself or in one of its branches. A choice that leads nowhere stays where it is. */
export function leadsOf(choice: unknown): Lead[] {
  const isOffered = dataAt(choice, ["when"]) !== undefined;
  const own = targets(dataAt(choice, ["to"]));
  const then = dataAt(choice, ["then"]);
  const branches = Array.isArray(then) ? then : [];
  const ofBranches = branches.flatMap((branch) => {
    const to = dataAt(branch, ["to"]);
    return (to === undefined ? own : targets(to)).map((lead) => ({ ...lead, isConditional: true }));
  });
  // A branch without a condition takes all that no other took, so the choice itself leads nowhere any more.
  const isOpen = branches.every((branch) => dataAt(branch, ["when"]) !== undefined);
  const leads = new Map<string, Lead>();
  for (const lead of [...(isOpen ? own : []), ...ofBranches]) {
    const isConditional = (leads.get(lead.to)?.isConditional ?? true) && (lead.isConditional || isOffered);
    leads.set(lead.to, { to: lead.to, isConditional });
  }
  return [...leads.values()];
}

function targets(to: unknown): Lead[] {
  if (typeof to === "string") return [{ to, isConditional: false }];
  if (!Array.isArray(to)) return [];
  return to.flatMap((way, index): Lead[] => {
    const go = dataAt(way, ["go"]);
    return typeof go === "string" ? [{ to: go, isConditional: index > 0 || dataAt(way, ["when"]) !== undefined }] : [];
  });
}
