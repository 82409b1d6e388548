/** A change is meant for a draft that was archived: it is not made, and whoever sent it keeps their words. */
export class ArchivedDraft extends Error {
  constructor() {
    super("the draft is archived");
  }
}
