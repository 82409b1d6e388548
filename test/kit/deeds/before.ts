import { readFileSync } from "node:fs";
import { careerFormat } from "~/engine/career/career-format";
import { type SubjectId, toSubjectId } from "~/engine/play/subject";
import { readYaml } from "~/engine/scenario/read-yaml";
import { mailKey } from "~/services/door/mail-address.server";
import type { Certificate, Person, Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { sampleHead, sampleReflection } from "../store/samples";

export type Deed = "change" | "erase" | "revoke" | "sign-off";

// By a path that holds in a bundled child, too.
const read = readYaml(readFileSync("scenarios/career.yaml", "utf8"), careerFormat);
if ("problems" in read) throw new Error(JSON.stringify(read.problems));
const career = read.value;
const AT = "2026-11-02T09:00:00.000Z";
const RULES = "the-rules";
const toMail = (deed: string, number: number) => `${deed}-${number}@greenroom.example`;

/** Under what the store finds the address of a deed's person. */
export function mailId(deed: string, number: number): string {
  return mailKey(toMail(deed, number));
}

/** Ids that are what somebody would find them by: none of them is the same as another. */
export function toMember(deed: Deed | "leader" | "first" | "second", number: number): Person & { subject: SubjectId } {
  const role = deed === "leader" ? "leader" : deed === "first" || deed === "second" ? "trainer" : "trainee";
  const account = { mail: toMail(deed, number), password: "none", role, teams: ["Before"], epoch: 1, active: true } as const;
  return {
    id: `person-${deed}-${number}`,
    subject: toSubjectId(`subject-${deed}-${number}`),
    name: `Name of ${deed}-${number}`,
    level: "css1",
    createdAt: AT,
    account: { ...account, teams: [...account.teams] },
  };
}

export function toCertificate(deed: Deed, number: number): Certificate {
  const { subject, name } = toMember(deed, number);
  const made = { id: `certificate-${deed}-${number}`, subject, name, level: "css2", at: AT, rules: "1" };
  return { ...made, signature: "signed", revokedAt: null };
}

/** A sitting at the shipped gate that passed, with one attempt and one review that found it ready. */
export function toSitting(deed: Deed, number: number): Sitting {
  const item = { scenarioId: "a-case", competency: "tone", scenario: "h", seed: 1, result: { passed: true, faults: [] } };
  const attemptId = `attempt-${deed}-${number}`;
  const review = { by: toMember("first", 0).subject, ready: true, reasons: "Warm where it counts.", at: AT };
  return {
    ...{
      id: `sitting-${deed}-${number}`,
      kind: "gate",
      gate: "css2",
      subject: toMember(deed, number).subject,
      level: "css1",
      rules: RULES,
    },
    ...{ startedAt: AT, endedAt: AT, passed: true, signedOff: null, certificateId: null, appeal: null },
    items: [{ ...item, variant: "plain", attemptId }],
    versions: { limits: "l", model: "m" },
    reviews: [{ ...review, marks: { [attemptId]: bestMarks } }],
  };
}

/** A reviewer's marks: the best step of each category. */
export const bestMarks: Record<string, number> = Object.fromEntries(career.scorecard.map(({ id, steps }) => [id, steps.length - 1]));

/** Puts those who do the deeds into the open store. */
export async function putActors(): Promise<void> {
  await store().versions.put({ hash: RULES, kind: "career", id: "1", content: career });
  for (const who of ["leader", "first", "second"] as const) await store().people.put(toMember(who, 0));
}

/** Puts a deed's person into the open store, with all that a person can leave behind. */
export async function putBefore(deed: Deed, number: number): Promise<void> {
  const person = toMember(deed, number);
  const { id, subject } = person;
  const words = `Words of ${deed}-${number}`;
  const answered = { granted: false, words, by: toMember("leader", 0).subject, at: AT };
  const attemptId = `played-${deed}-${number}`;
  await store().together(async (tx) => {
    await tx.people.put(person);
    await tx.subjects.put({ id: subject, personId: id });
    await tx.mails.put({ id: mailId(deed, number), personId: id });
    await tx.sessions.put({ id: `session-${deed}-${number}`, personId: id, epoch: 1, startedAt: AT, seenAt: AT });
    const reset = { personId: id, epoch: 1 };
    await tx.tickets.put({ id: `ticket-${deed}-${number}`, kind: "reset", by: subject, expiresAt: AT, usedAt: null, reset });
    if (deed !== "sign-off") await tx.certificates.put(toCertificate(deed, number));
    await tx.sittings.put(toSitting(deed, number));
    if (deed === "erase") {
      const own = toSitting(deed, number);
      await tx.sittings.put({ ...own, id: `appealed-${deed}-${number}`, passed: false, appeal: { words, at: AT, answer: answered } });
      const theirs = { by: subject, marks: {}, ready: true, reasons: words, at: AT };
      await tx.sittings.put({ ...own, id: `reviewed-${deed}-${number}`, subject: toMember("leader", 0).subject, reviews: [theirs] });
    }
  });
  await store().attempts.begin(sampleHead(attemptId, subject));
  await store().attempts.reflect(attemptId, sampleReflection({ plus: words }));
}
