/** A short word for a sitting, from its id, which tells nothing: enough to speak about it, and no way to whose it is. */
export function sittingWord(id: string): string {
  return id
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 5)
    .toUpperCase();
}
