import type { Graph } from "./graph";
import { TooManyPositions } from "./nodes";

/**
 * Explores what lines with refusals in them can reach besides: no line within the limits, but a trainee may play it and is then judged. Only time passes on
 * a refusal, so this is little unless many rules read the clock. Returns where there were too many positions, or null.
 */
export function exploreBehindRefusals({ nodes, edges, afterRefusal }: Graph): TooManyPositions | null {
  try {
    // More are added while it goes on.
    for (const node of nodes) {
      edges(node);
      afterRefusal(node);
    }
    return null;
  } catch (error) {
    if (error instanceof TooManyPositions) return error;
    throw error;
  }
}
