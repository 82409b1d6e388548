import { dropWords, orphanWords } from "./kept-words";
import { sendToDraft } from "./send";

/** Sends what this person typed into a draft in tabs that are gone. Pages of the draft hear of it as of anyone's changes. What is not taken is kept. */
export async function sendOrphans({ draft, by, formToken }: { draft: string; by: string; formToken: () => string }): Promise<void> {
  for (const kept of await orphanWords(by, draft)) {
    const { client, version, updates } = kept;
    const rest = { "form-token": formToken(), intent: "push", client, version: String(version) };
    const { kind } = await sendToDraft(draft, { ...rest, updates: JSON.stringify(updates) });
    if (kind === "taken") dropWords(kept);
  }
}
