import type { Viewer } from "~/services/viewer";
import { transcriptCase } from "~/studio/begin/transcript-case";
import { type Exchanges, toExchanges } from "~/studio/transcript/exchanges";
import { guessRoles, roles as known, type Role } from "~/studio/transcript/role";
import { type Disguised, disguise } from "~/studio/transcript/stand-in";
import { parseTranscript, type Transcript } from "~/studio/transcript/transcript";
import type { PasteProblem, TranscriptView } from "~/views/studio-begin";
import { type Begun, knownOr } from "./begin-draft.server";
import { draftName } from "./draft-name.server";
import { startDraft } from "./start-draft.server";

/** A chat as it was pasted, and what its speakers are; a speaker who has none here has the role that their name tells. */
export interface Pasted {
  text: string;
  roles: ReadonlyMap<string, string>;
}

interface ReadChat {
  transcript: Transcript;
  roles: ReadonlyMap<string, Role>;
  disguised: Disguised;
  exchanges: Exchanges;
}

/** Shows what a pasted chat becomes. Nothing is kept. */
export function viewTranscript(pasted: Pasted): { found: TranscriptView } | { problems: PasteProblem[] } {
  const read = readChat(pasted);
  if ("problems" in read) return read;
  const { transcript, roles, disguised, exchanges } = read;
  const count = (who: string) => transcript.messages.filter((message) => message.who === who).length;
  const leftOut = [...transcript.passedOver, ...exchanges.leftOut.map(({ line, words }) => ({ line, words }))];
  return {
    found: {
      speakers: [...roles].map(([who, role]) => ({ who, role, messages: count(who) })),
      ...{ changed: disguised.changed, doubtful: disguised.doubtful, exchanges: exchanges.exchanges, last: exchanges.last },
      leftOut: leftOut.sort((one, other) => one.line - other.line),
    },
  };
}

/** Begins a draft from a pasted chat. Only the text with its stand-ins is kept. */
export async function beginTranscript(
  viewer: Viewer,
  given: { name: string; title: string; level: string; competency: string },
  pasted: Pasted,
): Promise<Begun | { problems: PasteProblem[] }> {
  const read = readChat(pasted);
  if ("problems" in read) return read;
  const named = await draftName(given.name, given.title);
  if ("problem" in named) return named;
  const start = { id: named.name, title: given.title, ...knownOr(given.level, given.competency) };
  return { id: await startDraft(viewer, named.name, transcriptCase(start, read.exchanges)) };
}

function readChat({ text, roles: chosen }: Pasted): ReadChat | { problems: PasteProblem[] } {
  const transcript = parseTranscript(text);
  if ("problems" in transcript) return transcript;
  const guessed = guessRoles([...new Set(transcript.messages.map(({ who }) => who))]);
  const roles = new Map([...guessed].map(([who, role]) => [who, known.find((one) => one === chosen.get(who)) ?? role]));
  const disguised = disguise(transcript.messages, roles);
  const exchanges = toExchanges(disguised.messages, roles);
  if (exchanges.exchanges.length === 0) return { problems: [{ code: "no-exchange", line: transcript.messages[0]?.line ?? 1 }] };
  return { transcript, roles, disguised, exchanges };
}
