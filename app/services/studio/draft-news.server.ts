import { EventEmitter } from "node:events";
import { shared } from "~/process/shared";

const news = () => shared("draft-news", () => new EventEmitter().setMaxListeners(0));

/** Tells everyone who follows a draft that something in it changed. */
export const tellChange = (draft: string): void => void news().emit(draft);

/** Calls back whenever a draft changed, until the returned function is called. */
export function followDraft(draft: string, changed: () => void): () => void {
  news().on(draft, changed);
  return () => void news().off(draft, changed);
}
