import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { IssuedCertificate } from "~/views/certificate";
import { certificateState } from "./certificate-state.server";

/** The certificates that were issued, all of them or one person's, newest first. They are for leaders, who alone can take one back. */
export async function viewCertificates(_viewer: Viewer, personId?: string): Promise<IssuedCertificate[]> {
  const { certificates, people, subjects } = store();
  const person = personId === undefined ? null : await people.get(personId);
  const found = personId === undefined ? await certificates.all() : person ? await certificates.of(subjectOf(person)) : [];
  return Promise.all(
    found.map(async (certificate) => {
      const { id, subject, name, level, at } = certificate;
      return { id, name, level, at, state: certificateState(certificate), personId: (await subjects.get(subject))?.personId ?? null };
    }),
  );
}
