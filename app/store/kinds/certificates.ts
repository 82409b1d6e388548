import * as z from "zod";
import type { Certificate } from "../documents";
import type { Certificates, Shelf } from "../port";
import { certificate } from "../schema";
import { byTime, documentsOf, type Kind, readableOf, type Source } from "./kind";

const row = z.object({ id: z.string(), subject: z.string(), at: z.string() });
/** What is kept at hand of a certificate. */
export type CertificateRow = z.infer<typeof row>;

/** How certificates are kept, and the row by which questions find them. */
export const certificatesKind: Kind<Certificate, CertificateRow> = {
  name: "certificates",
  schema: certificate,
  row,
  toRow: ({ id, subject, at }) => ({ id, subject, at }),
};

/** Answers the questions about certificates. */
export function askCertificates(certificates: Source<Certificate, CertificateRow>): Omit<Certificates, keyof Shelf<Certificate>> {
  const oldest = byTime<CertificateRow>(({ at }) => at);
  return {
    of: (subject) =>
      certificates.ask((rows) => {
        const theirs = rows.filter((each) => each.subject === subject);
        return documentsOf(certificates, theirs.sort(oldest).reverse());
      }),
    all: () => certificates.ask((rows) => readableOf(certificates, rows.sort(oldest).reverse())),
  };
}
