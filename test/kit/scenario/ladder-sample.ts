import type { LadderView } from "~/views/ladder";

/** A ladder as pages get it; what component samples name stands on it. */
export const sampleLadder: LadderView = {
  levels: [
    { id: "css1", title: "Customer Support Specialist 1", short: "CSS1", aliases: [] },
    { id: "css2", title: "Customer Support Specialist 2", short: "CSS2", aliases: ["css-two"] },
    { id: "cse", title: "Customer Support Engineer", short: "CSE", aliases: [] },
  ],
  competencies: [
    { id: "need-finding", title: "Finding the need", aliases: [] },
    { id: "tone", title: "Tone", aliases: [] },
    { id: "authority", title: "Authority", aliases: [] },
  ],
};
