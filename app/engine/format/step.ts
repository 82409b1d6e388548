/** A step from one form of a kind of file to the next: `limits/2` makes format 2 of format 1. */
export interface Step {
  /** The kind and the format that it leads to; never reused and never renumbered, since data folders outlive programs. */
  id: `${string}/${number}`;
  /**
   * Returns the same content in the next form. Pure, on plain data: it knows no schema, because schemas change
   * after it was written. What is not as it expects, it leaves as it is, for the schema to complain about. The new `format` is set for it.
   */
  up: (content: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}
