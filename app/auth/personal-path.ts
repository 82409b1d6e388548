/** Whether a page shows what belongs to one person alone, so that someone who has just joined cannot have it. */
export function isPersonalPath(path: string): boolean {
  return /^\/(attempts|sittings|reviews|people|audit|account)(\/|$|\?)/.test(path);
}
