import type { AttemptHead, LogEntry, Reflection, Seal } from "~/engine/play/attempt";
import { toSubjectId } from "~/engine/play/subject";
import type { Person, Version } from "~/store/port";

export const samplePerson = (id: string, over: Partial<Person> = {}): Person => ({
  id,
  name: "Zeynep Şahin",
  level: "css1",
  createdAt: "2026-11-01T08:00:00.000Z",
  ...over,
});

export const sampleVersion = (hash: string, content: unknown = { words: "한국어 ✓\u2028\n" }): Version => ({
  hash,
  kind: "scenario",
  id: "late-parcel",
  content,
});

export const sampleHead = (id: string, subject = "mina", over: Partial<AttemptHead> = {}): AttemptHead => ({
  id,
  subject: toSubjectId(subject),
  scenarioId: "late-parcel",
  versions: { scenario: "s".repeat(64), limits: "l".repeat(64), model: "m".repeat(64) },
  level: "css1",
  mode: "solo",
  seed: 4_294_967_295,
  variant: "lost",
  facts: { lost: true, days: 3, carrier: "north" },
  surface: { customer: "Ada", town: "İzmir" },
  startedAt: "2026-11-02T09:00:00.000Z",
  ...over,
});

export const sampleEntry = (turn: number, over: Partial<LogEntry> = {}): LogEntry => ({
  choice: `choice-${turn}`,
  at: new Date(Date.UTC(2026, 10, 2, 9, turn)).toISOString(),
  ...over,
});

export const sampleSeal = (over: Partial<Seal> = {}): Seal => ({
  ending: "solved",
  outcome: 81.5,
  empathy: 74,
  empowerment: null,
  total: 78.3,
  passed: true,
  faults: ["repeat"],
  csat: 4,
  effort: 2,
  at: "2026-11-02T09:30:00.000Z",
  ...over,
});

export const sampleReflection = (over: Partial<Reflection> = {}): Reflection => ({
  plus: "I asked first.\nThen I offered.",
  delta: "“Slower”",
  at: "2026-11-02T09:31:00.000Z",
  ...over,
});
