import { exportOwnData } from "~/services/people/export-own-data.server";
import type { Viewer } from "~/services/viewer";

/** The file that someone can have about themselves, read as a whole. */
export async function ownData(viewer: Viewer): Promise<{ person: object; attempts: object[]; comments: object[] }> {
  let text = "";
  for await (const piece of exportOwnData(viewer)) text += piece;
  return JSON.parse(text);
}
