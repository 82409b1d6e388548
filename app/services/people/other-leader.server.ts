import type { Transaction } from "~/store/port";

/** Whether an active leader is left besides this person. Ask within the job that takes the person away, or two of them could leave at once. */
export async function hasOtherLeader(tx: Pick<Transaction, "people">, personId: string): Promise<boolean> {
  return (await tx.people.leaders()).some((id) => id !== personId);
}
