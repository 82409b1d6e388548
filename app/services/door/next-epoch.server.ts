import type { Account, Person } from "~/store/documents";
import type { Transaction } from "~/store/port";

/**
 * Begins a member's next epoch, if they are in this one: whatever was opened before, a session or a reset link, is worth nothing from now on. Null: someone else was quicker, or there is
 * no such member.
 */
export async function nextEpoch(
  tx: Pick<Transaction, "people">,
  { id, account }: Person,
  changed: Partial<Pick<Account, "password" | "links">>,
): Promise<Person | null> {
  const now = await tx.people.get(id);
  if (!account || !now?.account?.active || now.account.epoch !== account.epoch) return null;
  const next = { ...now, account: { ...now.account, ...changed, epoch: now.account.epoch + 1 } };
  await tx.people.put(next);
  return next;
}
