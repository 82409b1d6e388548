import { store } from "~/store/open.server";
import type { Account, Person } from "~/store/port";

/** Begins a member's next epoch: whatever was opened in an earlier one, a session or a reset link, is worth nothing from now on. */
export function nextEpoch(personId: string, changed: Partial<Pick<Account, "password">>): Promise<Person | null> {
  return store().people.change(personId, (person) =>
    person?.account ? { ...person, account: { ...person.account, ...changed, epoch: person.account.epoch + 1 } } : person,
  );
}
