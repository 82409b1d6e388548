import type { HeaderLink } from "./frame";

/** Why a form had no effect, as far as the server can tell. */
export type UnsentReason = "signed-out" | "signed-in" | "stale" | "no-cookies" | "too-many" | "gone" | "fault";

/** The fields in which people type. All others are what a page put there, or what was picked. */
export type WordsName = "name" | "mail" | "teams" | "token" | "plus" | "delta" | "words" | "reasons" | "amount" | "typed";

/** The fields whose value is never shown again. */
export type SecretName = "old" | "password";

/** A field of a form as it was sent. */
export type SentField =
  | { kind: "words"; name: string; label: WordsName; value: string }
  | { kind: "secret"; name: SecretName }
  | { kind: "hidden"; name: string; value: string };

/** A form that had no effect, with all that is needed to send it once more. */
export interface UnsentView {
  reason: UnsentReason;
  /** Where it was sent. */
  path: string;
  fields: SentField[];
  /** The token to send it with: its own, if that can still be the right one. */
  token: string;
  /** The person who is signed in by now. */
  name: string | null;
}

/** What a page that stands in place of another knows: the form that had no effect, if there is more to say than that; and what the frame needs, which nobody else loads then. */
export interface UnsentPageView {
  unsent: UnsentView | null;
  links: HeaderLink[] | null;
  formToken: string;
}
