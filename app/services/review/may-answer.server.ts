import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import type { Transaction } from "~/store/port";
import { independentHands } from "./independent-hands.server";

/** Whether this leader may answer the appeal against a sitting: it is neither their own nor decided by a review that they may have had a hand in. */
export async function mayAnswer(from: Pick<Transaction, "people" | "subjects">, viewer: Viewer, sitting: Sitting): Promise<boolean> {
  return (await independentHands(from, viewer, sitting)) !== null;
}
