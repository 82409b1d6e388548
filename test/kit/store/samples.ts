import type { AttemptHead, LogEntry, Reflection, Seal } from "~/engine/play/attempt";
import { toSubjectId } from "~/engine/play/subject";
import type {
  AuditEntry,
  Certificate,
  CommentDeed,
  DraftPage,
  Person,
  Publication,
  PublishedVersion,
  ReviewLink,
  Session,
  Sitting,
  StoredComment,
  StoredDraft,
  Ticket,
  Version,
} from "~/store/documents";

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

export const sampleSession = (id: string, personId = "mina", over: Partial<Session> = {}): Session => ({
  id,
  personId,
  epoch: 0,
  startedAt: "2026-11-01T08:00:00.000Z",
  seenAt: "2026-11-01T08:00:00.000Z",
  ...over,
});

export const sampleTicket = (id: string, over: Partial<Ticket> = {}): Ticket => ({
  id,
  kind: "reset",
  by: toSubjectId("lena"),
  expiresAt: "2026-11-08T08:00:00.000Z",
  usedAt: null,
  reset: { personId: "mina", epoch: 0 },
  ...over,
});

export const sampleSitting = (id: string, over: Partial<Sitting> = {}): Sitting => ({
  id,
  kind: "gate",
  gate: "css2",
  subject: toSubjectId("mina"),
  level: "css1",
  rules: "r".repeat(64),
  startedAt: "2026-11-03T09:00:00.000Z",
  endedAt: null,
  items: [],
  versions: { limits: "l".repeat(64), model: "m".repeat(64) },
  passed: null,
  reviews: [],
  signedOff: null,
  certificateId: null,
  appeal: null,
  ...over,
});

export const sampleReview = (by: string, ready = true): Sitting["reviews"][number] => ({
  by: toSubjectId(by),
  marks: { a1: { greeting: 2 } },
  ready,
  reasons: "clear and warm",
  at: "2026-11-04T09:00:00.000Z",
});

export const sampleCertificate = (id: string, over: Partial<Certificate> = {}): Certificate => ({
  id,
  subject: toSubjectId("mina"),
  name: "Zeynep Şahin",
  level: "css2",
  at: "2026-11-05T09:00:00.000Z",
  rules: "r".repeat(64),
  signature: "s".repeat(43),
  revokedAt: null,
  ...over,
});

export const sampleDraft = (id: string, over: Partial<StoredDraft> = {}): StoredDraft => ({
  id,
  scenarioId: "late-parcel",
  base: "format: 2\r\nid: late-parcel\n",
  by: toSubjectId("lena"),
  startedAt: "2026-11-24T10:00:00.000Z",
  archivedAt: null,
  ...over,
});

export const sampleDraftPage = (draft: string, page: number): DraftPage => ({
  id: `${draft}_${page}`,
  draft,
  page,
  changes: [{ by: toSubjectId("lena"), client: "tab", at: "2026-11-24T10:00:00.000Z", kind: "edit", changes: [4, [0, "x"]] }],
});

export const sampleReviewLink = (id: string, over: Partial<ReviewLink> = {}): ReviewLink => ({
  ...{ id, draft: "d1", name: "Dr. İnci", by: toSubjectId("lena"), madeAt: "2026-11-24T10:00:00.000Z" },
  ...{ expiresAt: "2026-12-24T10:00:00.000Z", endedAt: null, ...over },
});

export const sampleDeed = (over: Partial<CommentDeed> = {}): CommentDeed => ({
  ...{ kind: "said", at: "2026-11-25T10:00:00.000Z", by: null, link: "l1", words: "“Nobody” says this.\n", version: 3, ...over },
});

export const sampleComment = (id: string, over: Partial<StoredComment> = {}): StoredComment => ({
  ...{ id, draft: "d1", at: "situations.opening", version: 3, quote: "Where is it?" },
  ...{ position: { level: "css1", variant: "lost", line: ["ask", "refund=500"] }, deeds: [sampleDeed()], ...over },
});

export const samplePublishedVersion = (over: Partial<PublishedVersion> = {}): PublishedVersion => ({
  ...{ hash: "s".repeat(64), at: "2026-11-26T10:00:00.000Z", by: toSubjectId("lena"), note: "“Sooner”\n", draftVersion: 12 },
  ...{ parts: { identity: "format: 2\r\n" }, translations: { "pt-BR": "title: Ação\n" }, ...over },
});

export const samplePublication = (id: string, over: Partial<Publication> = {}): Publication => ({
  ...{ id, draft: "d1", versions: [samplePublishedVersion()], withdrawnAt: null, ...over },
});

export const sampleAuditEntry = (id: string, over: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at: "2026-11-24T10:00:00.000Z",
  who: toSubjectId("a"),
  what: "role",
  whom: toSubjectId("b"),
  before: "trainee",
  after: null,
  ...over,
});
