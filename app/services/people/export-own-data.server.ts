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
export async function exportOwnData(viewer: Viewer): Promise<OwnData> {
  const { personId, subject } = viewer;
  const person = await store().people.get(personId);
  const sittings = await store().sittings.of(subject);
  // Which variant it was would be a help in practice, too.
  const met = person?.met;
  const { password: _, ...account } = person?.account ?? { password: "" };
  return {
    person: { ...person, ...(person?.account && { account }), ...(met && { met: met.map(({ scenarioId, at }) => ({ scenarioId, at })) }) },
    attempts: (await ownAttempts(viewer)).map((attempt) => redactAttempt(attempt, sittings)),
    sittings: sittings.map(redactSitting),
    certificates: await store().certificates.of(subject),
    audit: (await store().audit.of(subject)).flatMap((entry) => redactEntry(entry, subject)),
  };
}
