import type { ChangeSet } from "@codemirror/state";
import { toChangeSet } from "./change";

/** What an editor has of a draft: the version that it knows, and its own changes since, of which those that were sent wait for an answer. */
export interface EditorCopy {
  /** The tab. The draft knows by it which changes it has taken already. */
  client: string;
  version: number;
  sent: ChangeSet | null;
  /** Changes of the text as it is once those that were sent are in it. */
  waiting: ChangeSet | null;
}

/** A change of the draft as an editor hears of it. */
export interface NewsChange {
  version: number;
  client: string;
  changes: unknown;
}

export const newCopy = (client: string, version: number): EditorCopy => ({ client, version, sent: null, waiting: null });

export const isUnsent = ({ sent, waiting }: EditorCopy): boolean => sent !== null || waiting !== null;

/** After something was typed here. What is typed between two sendings is one change. */
export const afterTyping = (copy: EditorCopy, changes: ChangeSet): EditorCopy => ({
  ...copy,
  waiting: copy.waiting?.compose(changes) ?? changes,
});

/** Takes what waits as what is sent next. What was sent stays the same until it is taken, so that it can be sent again. */
export const toSent = (copy: EditorCopy): EditorCopy => (copy.sent === null ? { ...copy, sent: copy.waiting, waiting: null } : copy);

/**
 * After a change of the draft: its own is taken, and someone else's comes before everything of its own, as the draft has it. `apply` is what it does to
 * the text here, or null. News that are known already change nothing. Throws a RangeError where one is missing in between, or of another text.
 */
export function afterNews(copy: EditorCopy, { version, client, changes }: NewsChange): { copy: EditorCopy; apply: ChangeSet | null } {
  if (version <= copy.version) return { copy, apply: null };
  if (version !== copy.version + 1) throw new RangeError(`version ${copy.version + 1} is missing`);
  if (client === copy.client && copy.sent !== null) return { copy: { ...copy, version, sent: null }, apply: null };
  const theirs = toChangeSet(changes);
  const [sent, overSent] = passed(copy.sent, theirs);
  const [waiting, apply] = passed(copy.waiting, overSent);
  return { copy: { ...copy, version, sent, waiting }, apply };
}

/** Two changes of one text, each as it is after the other. */
function passed(own: ChangeSet | null, theirs: ChangeSet): [own: ChangeSet | null, theirs: ChangeSet] {
  return own === null ? [null, theirs] : [own.map(theirs), theirs.map(own, true)];
}
