/** The sort of act that a choice is if it does not say so. */
export function kindOf({ gives, charges }: { gives?: unknown; charges?: unknown }): "give" | "charge" | "say" {
  return gives ? "give" : charges ? "charge" : "say";
}

/** The type of a fact that does not say it: only choices have a list, and only numbers have bounds or a way to be shown. */
export function typeOf({
  of,
  min,
  max,
  shows,
  money,
}: Partial<Record<"of" | "min" | "max" | "shows" | "money", unknown>>): "choice" | "number" | "flag" {
  if (of !== undefined) return "choice";
  return min !== undefined || max !== undefined || shows !== undefined || money === true ? "number" : "flag";
}

/** What an ending is worth to customer and team where its author only says whether the need was met. */
const BY_NEED = {
  yes: { csat: 5, effort: 1, customer: "Got what they needed.", team: "Has nothing left to do." },
  partly: { csat: 3, effort: 3, customer: "Got some of what they needed.", team: "Will probably hear from them again." },
  no: { csat: 1, effort: 4, customer: "Didn't get what they needed.", team: "Will probably hear from them again." },
};

/** All that an ending leaves out and its need implies: a customer whose need was met at least in part stays. */
export function impliedBy({ need, stays = need !== "no" }: { need: keyof typeof BY_NEED; stays?: boolean | undefined }) {
  return { ...BY_NEED[need], stays, business: stays ? "Keeps the customer." : "Loses the customer." };
}
