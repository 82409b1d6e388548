import type { AttemptCard, AttemptMeta } from "~/views/attempt";
import type { ScenarioCard } from "~/views/scenario";

/** A solo attempt at a shipped case. */
export const attempt: AttemptMeta = {
  id: "a1",
  mode: "solo",
  level: "css1",
  scenarioId: "cold-house",
  startedAt: "2026-03-01T09:05:00.000Z",
};

/** The same attempt in a list, under way. */
export const underWay: AttemptCard = {
  id: "a1",
  scenarioId: "cold-house",
  title: "Cold house",
  mode: "solo",
  level: "css1",
  startedAt: "2026-03-01T09:05:00.000Z",
  turns: 3,
  seal: null,
  notPassedBy: null,
  playedOn: false,
};

/** The case that it plays, as the library shows it: open, and not passed yet. */
export const card: ScenarioCard = {
  id: "cold-house",
  code: "SC-02",
  title: "Cold house",
  summary: "A truck did not come.",
  levels: ["css1"],
  channel: "phone",
  competency: "need-finding",
  also: [],
  par: 28,
  measure: {
    turns: 13,
    words: 1500,
    minutes: 10,
    demands: { replies: 11, lookUps: 2, steps: 3, decisions: 2, clocks: 1 },
    difficulty: 2,
  },
  locked: null,
  best: { total: 33.5, passed: false },
  plays: 2,
  open: null,
};
