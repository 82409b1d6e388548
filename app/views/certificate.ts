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
