import * as z from "zod";
import type { AttemptHead, LogEntry, Reflection, Seal } from "~/engine/play/attempt";
import type { SubjectId } from "~/engine/play/subject";
import type { Facts } from "~/engine/scenario/schema";
import type { AttemptSummary, StoredAttempt } from "./attempts";
import type {
  Account,
  AuditEntry,
  Certificate,
  DraftPage,
  MailOwner,
  Person,
  Publication,
  ReviewLink,
  Role,
  Session,
  Sitting,
  StoredComment,
  StoredDraft,
  SubjectOwner,
  Ticket,
  Version,
} from "./documents";
import { isId } from "./id";

// Objects are loose: what a newer Greenroom wrote is kept, not dropped, when an older one reads and writes it again.
const id = z.string().refine(isId, "is no well-formed id");

// Any well-formed name: which levels there are is today's ladder, and what is stored outlives it.
const level = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, "is no level");

// By hand, since the store knows only the engine's types; the compiler holds both against them.
const subject = z.custom<SubjectId>((given) => typeof given === "string" && isId(given), "is no subject");
/** Before, the first to sign off was written down where there was one, and otherwise nobody. */
export const subjectOrNobody = z.custom<SubjectId>((given) => typeof given === "string", "is no subject");
const facts: z.ZodType<Facts> = z.record(z.string(), z.union([z.boolean(), z.int(), z.string()]));

const role: z.ZodType<Role> = z.enum(["trainee", "trainer", "leader"]);

const account: z.ZodType<Account> = z.looseObject({
  mail: z.string(),
  password: z.string(),
  role,
  teams: z.array(z.string()),
  epoch: z.int(),
  active: z.boolean(),
  links: z.array(z.looseObject({ kind: z.enum(["invitation", "reset"]), by: subjectOrNobody, at: z.string() })).optional(),
});

export const person: z.ZodType<Person> = z.looseObject({
  id,
  subject: subject.optional(),
  name: z.string(),
  level,
  createdAt: z.string(),
  account: account.optional(),
  discarded: z.array(z.string()).optional(),
  met: z.array(z.looseObject({ scenarioId: z.string(), variant: z.string(), at: z.string() })).optional(),
});

export const session: z.ZodType<Session> = z.looseObject({ id, personId: id, epoch: z.int(), startedAt: z.string(), seenAt: z.string() });

export const mailOwner: z.ZodType<MailOwner> = z.looseObject({ id, personId: id });

export const ticket: z.ZodType<Ticket> = z.looseObject({
  id,
  kind: z.enum(["invitation", "reset"]),
  by: subjectOrNobody,
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
  invitation: z.looseObject({ role, level, teams: z.array(z.string()) }).optional(),
  reset: z.looseObject({ personId: id, epoch: z.int() }).optional(),
});

const auditValue = z.union([z.string(), z.number(), z.boolean(), z.null()]).optional();

export const auditEntry: z.ZodType<AuditEntry> = z.looseObject({
  id,
  at: z.string(),
  who: subjectOrNobody,
  what: z.string(),
  whom: subjectOrNobody.optional(),
  before: auditValue,
  after: auditValue,
});

export const subjectOwner: z.ZodType<SubjectOwner> = z.looseObject({ id: subject, personId: id });

export const marks = z.record(z.string(), z.record(z.string(), z.int()));

export const sitting: z.ZodType<Sitting> = z.looseObject({
  id,
  kind: z.enum(["gate", "baseline"]),
  gate: z.string(),
  subject: subjectOrNobody,
  level,
  rules: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  items: z.array(
    z.looseObject({
      scenarioId: z.string(),
      variant: z.string(),
      competency: z.string(),
      scenario: z.string(),
      seed: z.int(),
      attemptId: z.string().nullable(),
      result: z.looseObject({ passed: z.boolean(), faults: z.array(z.string()) }).nullable(),
    }),
  ),
  versions: z.looseObject({ limits: z.string(), model: z.string() }),
  passed: z.boolean().nullable(),
  tells: z.literal("steps").optional(),
  reviews: z.array(
    z.looseObject({
      by: subjectOrNobody,
      marks,
      ready: z.boolean(),
      reasons: z.string(),
      at: z.string(),
      hands: z.array(subjectOrNobody).optional(),
    }),
  ),
  signedOff: z.looseObject({ at: z.string(), ready: z.boolean(), by: z.array(subjectOrNobody) }).nullable(),
  certificateId: z.string().nullable(),
  appeal: z
    .looseObject({
      words: z.string(),
      at: z.string(),
      answer: z.looseObject({ granted: z.boolean(), words: z.string(), by: subjectOrNobody, at: z.string() }).nullable(),
    })
    .nullable(),
});

export const certificate: z.ZodType<Certificate> = z.looseObject({
  id,
  subject: subjectOrNobody,
  name: z.string(),
  level,
  at: z.string(),
  rules: z.string(),
  signature: z.string(),
  revokedAt: z.string().nullable(),
});

export const draft: z.ZodType<StoredDraft> = z.looseObject({
  id,
  scenarioId: z.string(),
  base: z.string(),
  by: subjectOrNobody,
  startedAt: z.string(),
  archivedAt: z.string().nullable(),
  of: z.looseObject({ draft: id, file: z.string() }).optional(),
});

export const draftPage: z.ZodType<DraftPage> = z.looseObject({
  id,
  draft: id,
  page: z.int(),
  changes: z.array(
    z.looseObject({
      by: subjectOrNobody,
      client: z.string(),
      at: z.string(),
      kind: z.enum(["edit", "undo", "redo"]),
      changes: z.unknown(),
    }),
  ),
});

export const reviewLink: z.ZodType<ReviewLink> = z.looseObject({
  id,
  draft: id,
  name: z.string(),
  by: subjectOrNobody,
  madeAt: z.string(),
  expiresAt: z.string(),
  endedAt: z.string().nullable(),
});

export const comment: z.ZodType<StoredComment> = z.looseObject({
  id,
  draft: id,
  at: z.string(),
  version: z.int(),
  quote: z.string(),
  position: z.looseObject({ level, variant: z.string(), line: z.array(z.string()), typed: z.array(z.string()).optional() }).nullable(),
  deeds: z.array(
    z.looseObject({
      kind: z.enum(["said", "closed", "reopened"]),
      at: z.string(),
      by: subjectOrNobody.nullable(),
      link: id.nullable(),
      words: z.string(),
      version: z.int(),
    }),
  ),
});

export const publication: z.ZodType<Publication> = z.looseObject({
  id,
  draft: id,
  versions: z.array(
    z.looseObject({
      hash: id,
      at: z.string(),
      by: subjectOrNobody,
      note: z.string(),
      draftVersion: z.int(),
      parts: z.record(z.string(), z.string()),
      translations: z.record(z.string(), z.string()),
    }),
  ),
  withdrawnAt: z.string().nullable(),
});

export const version: z.ZodType<Version> = z.looseObject({
  hash: id,
  kind: z.enum(["scenario", "limits", "model", "career"]),
  id: z.string(),
  source: z.string().optional(),
  content: z.unknown(),
});

/** Until the folder's format 2 the subject of an attempt was called `personId`. */
function withSubject(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null || !("personId" in stored) || "subject" in stored) return stored;
  const { personId, ...rest } = stored;
  return { ...rest, subject: personId };
}

const head = z.looseObject({
  id,
  subject,
  scenarioId: z.string(),
  versions: z.looseObject({ scenario: z.string(), limits: z.string(), model: z.string() }),
  level,
  mode: z.enum(["coached", "solo", "gate"]),
  seed: z.number(),
  variant: z.string(),
  facts,
  surface: z.record(z.string(), z.string()),
  startedAt: z.string(),
  playedOnFrom: z.looseObject({ attemptId: z.string(), turn: z.number() }).optional(),
  sittingId: z.string().optional(),
});

export const attemptHead: z.ZodType<AttemptHead> = z.preprocess(withSubject, head);

export const logEntry: z.ZodType<LogEntry> = z.looseObject({
  choice: z.string(),
  amount: z.number().optional(),
  typed: z.string().optional(),
  typing: z.enum(["right", "slip"]).optional(),
  at: z.string(),
});

export const seal: z.ZodType<Seal> = z.looseObject({
  ending: z.string(),
  outcome: z.number(),
  empathy: z.number(),
  empowerment: z.number().nullable(),
  total: z.number(),
  passed: z.boolean(),
  faults: z.array(z.string()),
  csat: z.number(),
  effort: z.number(),
  formula: z.int().optional(),
  at: z.string(),
});

export const reflection: z.ZodType<Reflection> = z.looseObject({
  plus: z.string(),
  delta: z.string(),
  at: z.string(),
  dear: z.array(z.looseObject({ turn: z.int(), points: z.number(), verdict: z.string() })).optional(),
});

export const attemptSummary: z.ZodType<AttemptSummary> = z.looseObject({
  head: head.omit({ facts: true, surface: true }),
  turns: z.int(),
  seal: seal.nullable(),
});

export const storedAttempt: z.ZodType<StoredAttempt> = z.looseObject({
  head: attemptHead,
  log: z.array(logEntry),
  seal: seal.nullable(),
  reflection: reflection.nullable(),
});
