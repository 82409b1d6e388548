import { sign } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { levelToday } from "~/services/catalog/ladder.server";
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
  // By today's names: the ladder may have been renamed since the sitting began.
  const [from, opens] = [levelToday(gate.from), levelToday(gate.opens)];
  let rises = false;
  const person = await store().people.change(owner.personId, (stored) => {
    rises = stored !== null && from !== opens && levelToday(stored.level) === from;
    return stored && rises ? { ...stored, level: opens } : stored;
  });
  if (!person) return;
  if (rises)
    await audit(store(), sitting.signedOff.by[0] ?? sitting.subject, "level", { whom: sitting.subject, before: from, after: opens });
  const certificateId = sign("certificate of", sitting.id).slice(0, 22);
  await issueCertificate(certificateId, person, opens, career.version);
  await store().sittings.change(sitting.id, (stored) => stored && { ...stored, certificateId });
}
