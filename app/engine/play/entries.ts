/** Log entries from their short form: a choice's name, and after `=` an amount in minor units or times. */
export function toEntries(choices: readonly string[]): { choice: string; amount?: number }[] {
  return choices.map((entry) => {
    const [choice = "", amount] = entry.split("=");
    return { choice, ...(amount !== undefined && { amount: Number(amount) }) };
  });
}
