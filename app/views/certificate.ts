import type { LevelId } from "~/engine/limits/schema";

/** What a certificate says to anyone who has its address, and no more. */
export interface CertificateView {
  id: string;
  name: string;
  level: LevelId;
  at: string;
  /** The version of the career's rules. */
  rules: string;
  state: "valid" | "revoked" | "forged";
  revokedAt: string | null;
}

/** A certificate in a list that leaders see. */
export interface IssuedCertificate extends Pick<CertificateView, "id" | "name" | "level" | "at" | "state"> {
  /** Whose it is, if they can be reached by a page. */
  personId: string | null;
}
