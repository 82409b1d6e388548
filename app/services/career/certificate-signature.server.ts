import { sign } from "~/process/digest.server";
import type { Certificate } from "~/store/documents";

/** What only this installation can have signed: everything that a certificate says. */
export function certificateSignature({ id, name, level, at, rules }: Pick<Certificate, "id" | "name" | "level" | "at" | "rules">): string {
  return sign("certificate", JSON.stringify([id, name, level, at, rules]));
}
