import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { attemptIds } from "./forget-person.server";
import { redactAttempt, redactEntry, redactSitting } from "./redact";

const STEP = 100;

/**
 * Everything that is kept about someone, except for the password's hash and whatever would be an answer while they are still being asked. It is the text of one JSON object, piece by piece:
 * attempts and entries of the log can be many, so never all of them are in memory.
 */
export async function* exportOwnData(viewer: Viewer): AsyncGenerator<string> {
  const { personId, subject } = viewer;
  const person = await store().people.get(personId);
  const sittings = await store().sittings.of(subject);
  // Which variant it was would be a help in practice, too.
  const met = person?.met?.map(({ scenarioId, at }) => ({ scenarioId, at }));
  // A link holds the key of whoever made it.
  const { password: _, links: __, ...account } = person?.account ?? { password: "" };
  yield `{\n"person": ${toJson({ ...person, ...(person?.account && { account }), ...(met && { met }) })}`;
  yield ',\n"attempts": ';
  yield* toList(ownAttempts(viewer, sittings));
  yield `,\n"sittings": ${toJson(sittings.map(redactSitting))}`;
  yield `,\n"certificates": ${toJson(await store().certificates.of(subject))}`;
  yield `,\n"comments": ${toJson(await ownComments(viewer))}`;
  yield ',\n"audit": ';
  yield* toList(ownEntries(viewer));
  yield "\n}\n";
}

async function* ownAttempts(viewer: Viewer, sittings: readonly Sitting[]): AsyncGenerator<object> {
  for (const id of await attemptIds(viewer)) {
    const attempt = await store().attempts.get(id);
    if (attempt) yield redactAttempt(attempt, sittings);
  }
}

/** What one said of drafts, without what others said. */
async function ownComments({ subject }: Viewer): Promise<object[]> {
  const comments = await store().comments.touchedBy(subject);
  return comments.flatMap(({ draft, at, quote, deeds }) =>
    deeds.filter(({ by }) => by === subject).map((deed) => ({ draft, about: at, quote, kind: deed.kind, at: deed.at, words: deed.words })),
  );
}

async function* ownEntries({ subject }: Viewer): AsyncGenerator<object> {
  const about = new Set([subject]);
  let entries = await store().audit.newest(STEP, { about });
  while (entries.length > 0) {
    yield* entries.flatMap((entry) => redactEntry(entry, subject));
    entries = await store().audit.newest(STEP, { about, before: entries.at(-1) });
  }
}

async function* toList(items: AsyncIterable<object>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const item of items) {
    yield before + toJson(item);
    before = ",\n";
  }
  yield before === "[\n" ? "[]" : "\n]";
}

function toJson(value: object): string {
  return JSON.stringify(value, null, 2);
}
