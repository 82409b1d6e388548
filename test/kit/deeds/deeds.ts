import { toSubjectId } from "~/engine/play/subject";
import { revokeCertificate } from "~/services/career/revoke-certificate.server";
import { changeMember } from "~/services/people/change-member.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { shownMember } from "~/services/people/shown-member.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { reviewSitting } from "~/services/review/review-sitting.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { bestMarks, type Deed, mailId, toCertificate, toMember, toSitting } from "./before";

/** The use cases that must be all or nothing, whatever they are cut off in the middle of. `number` tells the people of one from those of another. */
export const deeds: Record<Deed, (number: number) => Promise<unknown>> = {
  change: (number) => {
    const { id, name, level, account } = toMember("change", number);
    const shown = account ? shownMember({ name, level }, account) : "";
    return changeMember(viewerOf("leader", 0), id, { ...CHANGED, name, shown, confirmed: "locks" });
  },
  erase: (number) => erasePerson(viewerOf("erase", number), toMember("erase", number).name),
  revoke: (number) => revokeCertificate(viewerOf("leader", 0), toCertificate("revoke", number).id),
  "sign-off": (number) =>
    reviewSitting(viewerOf("second", 0), reviewIdOf(toSitting("sign-off", number).id), {
      markOf: (_, category) => String(bestMarks[category]),
      ready: "yes",
      reasons: "Asked first.",
    }),
};

export const everyDeed: readonly Deed[] = ["change", "erase", "revoke", "sign-off"];

const CHANGED = { role: "trainer", level: "css2", teams: "After", active: false };

function viewerOf(deed: Deed | "leader" | "second", number: number): Viewer {
  return toViewer(toMember(deed, number));
}

/** All that the store holds of the person of a deed, as text in which instants, signatures and what is random of log entries are left out. Two of the same deed differ by number alone. */
export async function standing(deed: Deed, number: number): Promise<string> {
  const { id, subject } = toMember(deed, number);
  const { people, mails, subjects, sessions, tickets, sittings, certificates, attempts, audit } = store();
  const played = await attempts.summaries({ subject });
  const found = {
    person: await people.get(id),
    mail: (await mails.get(mailId(deed, number)))?.personId,
    subject: await subjects.get(subject),
    sessions: await sessions.of(id),
    tickets: await tickets.resetsOf(id),
    sittings: (await sittings.touchedBy(subject)).sort((one, other) => (one.id < other.id ? -1 : 1)),
    certificates: (await certificates.of(subject)).map(({ signature: _, ...certificate }) => certificate),
    reflections: await Promise.all(played.map(async ({ head }) => (await attempts.get(head.id))?.reflection)),
    log: (await audit.of(toSubjectId(subject))).map(({ id: _, at: __, ...entry }) => JSON.stringify(entry)).sort(),
  };
  const text = JSON.stringify(found, null, 1);
  const timeless = text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "an instant").replace(/(?<=[iI]d": )"[\w-]{22}"/g, '"a digest"');
  return timeless.replaceAll(new RegExp(`(?<=[a-z])-${number}\\b`, "g"), "-n");
}
