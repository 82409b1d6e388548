import type { CareerFile } from "~/engine/career/rules";
import { sign } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { levelToday } from "~/services/catalog/ladder.server";
import type { Sitting } from "~/store/documents";
import type { Transaction } from "~/store/port";
import { issueCertificate } from "./issue-certificate.server";

/** Opens the level of a sitting that was signed off as ready, and issues the certificate that says so, within the job that signs it off. Done again, it changes nothing. */
export async function raiseLevel(tx: Transaction, sitting: Sitting, career: CareerFile): Promise<void> {
  const gate = career.gates[sitting.gate];
  const owner = await tx.subjects.get(sitting.subject);
  const person = owner && (await tx.people.get(owner.personId));
  if (!gate || !person) return;
  // By today's names: the ladder may have been renamed since the sitting began.
  const [from, opens] = [levelToday(gate.from), levelToday(gate.opens)];
  // Whoever gave the deciding mark; those before them were perhaps not even there.
  const by = sitting.signedOff?.by.at(-1) ?? sitting.subject;
  if (from !== opens && levelToday(person.level) === from) {
    await tx.people.put({ ...person, level: opens });
    await audit(tx, by, "level", { whom: sitting.subject, before: from, after: opens });
  }
  const certificateId = sign("certificate of", sitting.id).slice(0, 22);
  if (await issueCertificate(tx, certificateId, person, opens, career.version))
    await audit(tx, by, "certificate-issued", { whom: sitting.subject, after: opens });
  await tx.sittings.put({ ...sitting, certificateId });
}
