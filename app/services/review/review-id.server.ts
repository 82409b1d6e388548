import { derivedId } from "~/process/derived-id.server";

/** The id by which reviewers reach a sitting. Without the installation's secret nobody can tell which sitting it is of, whose id stands in its trainee's address. */
export function reviewIdOf(sittingId: string): string {
  return derivedId("review", sittingId);
}
