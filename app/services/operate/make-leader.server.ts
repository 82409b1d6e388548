import { audit } from "~/services/audit.server";
import { mailKey, parseMail } from "~/services/door/mail-address.server";
import { RESET_HOURS } from "~/services/door/make-reset-link.server";
import { makeTicket } from "~/services/door/ticket.server";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";

/**
 * Makes an existing member an active leader, as whoever runs the machine may, and returns the word of a link by which they set a new password, once. Every session and link of theirs from
 * before is worth nothing. Returns null if no member has this address.
 */
export function makeLeader(given: string): Promise<{ name: string; token: string } | null> {
  const mail = parseMail(given);
  if (mail === null) return Promise.resolve(null);
  return store().together(async (tx) => {
    const owner = await tx.mails.get(mailKey(mail));
    const person = owner && (await tx.people.get(owner.personId));
    if (!person?.account) return null;
    const { role, epoch } = person.account;
    const account = { ...person.account, role: "leader" as const, active: true, epoch: epoch + 1 };
    const subject = subjectOf(person);
    await tx.people.put({ ...person, account });
    await audit(tx, subject, "made-leader", { before: role, after: "leader" });
    const reset = { personId: person.id, epoch: account.epoch };
    return { name: person.name, token: await makeTicket(tx, { kind: "reset", by: subject, reset }, RESET_HOURS) };
  });
}
