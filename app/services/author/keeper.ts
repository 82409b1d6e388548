/** Keeps what was found of scenarios, so that what has not changed is not explored again. */
export interface Keeper {
  /** Names the code that finds: another one may find something else in the same files. */
  code: string;
  /** What was kept under this key; undefined where nothing was. */
  get: (key: string) => unknown;
  set: (key: string, found: unknown) => void;
}

/** A place for one thing that can be found. */
export interface Slot {
  get: () => unknown;
  set: (found: unknown) => void;
}

/**
 * The place for what is found from these files by this code. `about` says what is sought, and with what settings; `hash` reads the files. It has to be made before any of
 * them is read for another reason: what changed since then is not kept, since nobody can tell which text was explored.
 */
export function toSlot(keeper: Keeper | null, about: readonly (string | number)[], hash: () => string): Slot | null {
  if (!keeper) return null;
  const keyNow = () => JSON.stringify([keeper.code, ...about, hash()]);
  const key = keyNow();
  return { get: () => keeper.get(key), set: (found) => keyNow() === key && keeper.set(key, found) };
}

/** What is in the slot, or else what is found now, which stays there if it hangs on nothing but the files. */
export function remember<Found>(
  slot: Slot | null,
  isFound: (kept: unknown) => kept is Found,
  find: () => Found,
  isLasting: (found: Found) => boolean = () => true,
): Found {
  const kept = slot?.get();
  if (isFound(kept)) return kept;
  const found = find();
  if (isLasting(found)) slot?.set(found);
  return found;
}
