import type { SentField, UnsentReason } from "~/views/unsent";
import { FORM_TOKEN } from "./form-token.server";

/** Of more than this, nothing is shown again: no form of ours holds as much, and each copy costs. */
const MOST_BYTES = 262_144;

const typed = new Map(
  (["name", "mail", "teams", "token", "plus", "delta", "words", "reasons", "amount", "typed"] as const).map((name) => [`${name}`, name]),
);
/** The studio's fields: what they are called stands in the draft. */
const ofStudio = /^(?:title|source|line|add|value|teaches|why|text:.*|is:.*|transcript|customer|asks|needs|says)$/;
const secret = new Map((["old", "password"] as const).map((name) => [`${name}`, name]));

/** A form as the server received it, before any route has looked at it. */
export interface SentForm {
  /** False if the page's script sent it, which keeps the page and what was typed. */
  isDocument: boolean;
  /** Why it goes no further, where that is known already. */
  fault: UnsentReason | null;
  body: string;
  /** Set where it had no effect, for the page's script to read. */
  unsent?: UnsentReason;
}

/** The fields of a form without its token; none if it is too large to be shown again. A secret comes without its value. */
export function sentFields({ body }: Pick<SentForm, "body">): SentField[] {
  if (body.length > MOST_BYTES) return [];
  return [...new URLSearchParams(body)].flatMap(([name, value]): SentField[] => {
    if (name === FORM_TOKEN) return [];
    const label = typed.get(name) ?? (ofStudio.test(name) ? "typed" : undefined);
    if (label) return [{ kind: "words", name, label, value }];
    const kept = secret.get(name);
    return [kept ? { kind: "secret", name: kept } : { kind: "hidden", name, value }];
  });
}

/** The token that the form carries, or null. */
export function sentToken({ body }: Pick<SentForm, "body">): string | null {
  return new URLSearchParams(body).get(FORM_TOKEN);
}
