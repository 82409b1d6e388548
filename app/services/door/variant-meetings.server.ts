import type { Viewer } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";
import type { Person, VariantMeeting } from "~/store/documents";
import { store } from "~/store/open.server";

/**
 * Whether someone has met the variant of an attempt: once something was played in it, or as soon as it began where it shows limits and hints. One that was only opened, without help, shows the same
 * first words as every other try at it.
 */
export function isMeeting({ head, turns }: Pick<AttemptSummary, "head" | "turns">): boolean {
  return turns > 0 || head.mode === "coached";
}

/** The variants that a guest has met, with whatever that guest had brought along; none for anybody else. */
export async function guestMeetings(viewer: Viewer | null): Promise<VariantMeeting[]> {
  if (viewer?.standing !== "guest") return [];
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const played = attempts.filter(isMeeting).map(({ head: { scenarioId, variant, startedAt } }) => ({ scenarioId, variant, at: startedAt }));
  return [...viewer.met, ...played];
}

/** A person who has met these variants too: each once, as of the first time. */
export function withMeetings(person: Person, meetings: readonly VariantMeeting[]): Person {
  if (meetings.length === 0) return person;
  const first = new Map<string, VariantMeeting>();
  for (const one of [...(person.met ?? []), ...meetings].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const key = `${one.scenarioId}/${one.variant}`;
    if (!first.has(key)) first.set(key, one);
  }
  return { ...person, met: [...first.values()] };
}
