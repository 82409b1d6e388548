import { allOf } from "~/services/catalog/list-all.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Certificate } from "~/store/port";
import { ownAttempts } from "./own-attempts.server";
import { redactAttempt, redactEntry, redactSitting } from "./redact";

export interface OwnData {
  person: unknown;
  attempts: object[];
  sittings: object[];
  certificates: Certificate[];
  audit: object[];
}

/** Everything that is kept about someone, except for the password's hash and whatever would be an answer while they are still being asked. */
export async function exportOwnData({ personId, subject }: Viewer): Promise<OwnData> {
  const person = await store().people.get(personId);
  const sittings = await allOf(store().sittings, (sitting) => sitting.subject === subject);
  const { password: _, ...account } = person?.account ?? { password: "" };
  return {
    person: { ...person, ...(person?.account && { account }) },
    attempts: (await ownAttempts(subject)).map((attempt) => redactAttempt(attempt, sittings)),
    sittings: sittings.map(redactSitting),
    certificates: await allOf(store().certificates, (certificate) => certificate.subject === subject),
    audit: (await allOf(store().audit, ({ who, whom }) => who === subject || whom === subject)).flatMap((entry) =>
      redactEntry(entry, subject),
    ),
  };
}
