import type { AttemptHead } from "~/engine/play/attempt";
import type { AuditEntry, Sitting } from "~/store/documents";
import { memoryStore } from "~/store/memory/store";
import { store } from "~/store/open.server";
import type { Store } from "~/store/port";

/** What is different in a copy. */
export interface Change {
  sitting: (sitting: Sitting) => Sitting;
  head: (head: AttemptHead) => AttemptHead;
  entry: (entry: AuditEntry) => AuditEntry;
}

async function all<Document>(shelf: { ids(): AsyncIterable<string>; get(id: string): Promise<Document | null> }): Promise<Document[]> {
  const found: Document[] = [];
  for await (const id of shelf.ids()) {
    const document = await shelf.get(id);
    if (document) found.push(document);
  }
  return found;
}

/** The open store once more, document by document, with sittings, attempts and the log changed. */
export async function copyHouse({ sitting, head, entry }: Change): Promise<Store> {
  const [from, made] = [store(), memoryStore()];
  for (const person of await all(from.people)) await made.people.put(person);
  for (const subject of await all(from.subjects)) await made.subjects.put(subject);
  for (const mail of await all(from.mails)) await made.mails.put(mail);
  for (const one of await all(from.certificates)) await made.certificates.put(one);
  for (const one of await all(from.sittings)) await made.sittings.put(sitting(one));
  for (const one of await all(from.audit)) await made.audit.append(entry(one));
  for (const { head: begun, log, seal } of await all(from.attempts)) {
    await made.attempts.begin(head(begun));
    for (const [at, turn] of log.entries())
      await made.attempts.append(begun.id, at + 1, turn, at === log.length - 1 && seal !== null ? seal : undefined);
  }
  return { ...made, versions: from.versions };
}
