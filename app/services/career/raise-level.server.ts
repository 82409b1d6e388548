import { sign } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { store } from "~/store/open.server";
import type { Sitting } from "~/store/port";
import { issueCertificate } from "./issue-certificate.server";
import { careerRules } from "./sitting-rules.server";

/** A sign-off opens the level, and its certificate says so. Done again, it changes nothing. */
export async function raiseLevel(sitting: Sitting): Promise<void> {
  const career = await careerRules(sitting);
  const gate = career?.gates[sitting.gate];
  const owner = await store().subjects.get(sitting.subject);
  if (!career || !gate || !owner || !sitting.signedOff?.ready) return;
  let rises = false;
  const person = await store().people.change(owner.personId, (stored) => {
    rises = stored?.level === gate.from;
    return stored && rises ? { ...stored, level: gate.opens } : stored;
  });
  if (!person) return;
  if (rises)
    await audit(sitting.signedOff.by[0] ?? sitting.subject, "level", { whom: sitting.subject, before: gate.from, after: gate.opens });
  const certificateId = sign("certificate of", sitting.id).slice(0, 22);
  await issueCertificate(certificateId, person, gate.opens, career.version);
  await store().sittings.change(sitting.id, (stored) => stored && { ...stored, certificateId });
}
