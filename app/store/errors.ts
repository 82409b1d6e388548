export type StoreTrouble =
  | "store/bad-id"
  | "store/unstorable"
  | "store/attempt-exists"
  | "store/attempt-unknown"
  | "store/closed"
  | "store/not-forgotten"
  | "store/not-open"
  | "store/locked"
  | "store/lock-lost"
  | "store/newer-format"
  | "store/disk-full"
  | "store/read-only"
  | "store/not-a-folder"
  | "store/disk-broken";

interface What {
  /** The file, folder or id that it is about. */
  place: string;
  /** What happened, without a full stop. */
  says: string;
  /** What whoever reads it can do. */
  wayOut: string;
  cause?: unknown;
}

/** What a store throws, and all that it throws: a code for programs, a place, and a way out for people. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly place: string;
  readonly wayOut: string;

  constructor(
    readonly code: StoreTrouble,
    { place, says, wayOut, cause }: What,
  ) {
    super(`${says}: ${wayOut}`, cause === undefined ? undefined : { cause });
    this.place = place;
    this.wayOut = wayOut;
  }
}
