import { describe, expect, it } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import type { Account, Sitting } from "~/store/documents";
import type { Opened } from "./opened";
import {
  sampleAuditEntry,
  sampleCertificate,
  sampleComment,
  sampleDeed,
  sampleDraft,
  sampleDraftPage,
  sampleEntry,
  sampleHead,
  samplePerson,
  samplePublication,
  samplePublishedVersion,
  sampleReview,
  sampleReviewLink,
  sampleSeal,
  sampleSession,
  sampleSitting,
  sampleTicket,
} from "./samples";

const [mina, omar, lena] = [toSubjectId("mina"), toSubjectId("omar"), toSubjectId("lena")];
const account = (over: Partial<Account>): { account: Account } => ({
  account: { mail: "a@b.org", password: "p", role: "leader", teams: [], epoch: 0, active: true, ...over },
});
const day = (n: number) => `2026-11-0${n}T09:00:00.000Z`;
const ids = (documents: readonly { id: string }[]) => documents.map(({ id }) => id);

/** What the port's questions answer, each before and after the store was opened again. */
export function questionContract({ store, again }: Opened): void {
  /** Asks now, and once more after the store was opened again. */
  const answers = async <T>(ask: () => Promise<T>, answer: unknown) => {
    expect(await ask()).toEqual(answer);
    await again();
    expect(await ask()).toEqual(answer);
  };

  describe("questions about people", () => {
    it("lists everyone, as the last write left them", async () => {
      for (const id of ["mina", "omar", "lena"]) await store().people.put(samplePerson(id));
      await store().people.put(samplePerson("omar", { name: "Omar" }));
      await store().people.change("lena", () => null);
      await answers(
        async () => (await store().people.all()).map(({ id, name }) => [id, name]).sort(),
        [
          ["mina", "Zeynep Şahin"],
          ["omar", "Omar"],
        ],
      );
    });

    it("names those behind subjects, where somebody is; one who never had a subject of their own is asked for by their id", async () => {
      await store().people.put(samplePerson("p1", { subject: mina, name: "Mina" }));
      await store().people.put(samplePerson("omar", { name: "Omar" }));
      await answers(
        async () => [...(await store().people.names([lena, mina, omar, toSubjectId("p1")]))].sort(),
        [
          ["mina", "Mina"],
          ["omar", "Omar"],
        ],
      );
      await store().people.put(samplePerson("p1", { subject: mina, name: "Minna" }));
      expect(await store().people.names([mina])).toEqual(new Map([["mina", "Minna"]]));
    });

    it("finds the subjects of those who have this in their names, in any case", async () => {
      await store().people.put(samplePerson("p1", { subject: mina, name: "Mina Şahin" }));
      await store().people.put(samplePerson("omar", { name: "Omar Amin" }));
      const named = async (part: string) => [...(await store().people.named(part))].sort();
      await answers(() => named("MIN"), ["mina", "omar"]);
      await answers(() => named("a ş"), ["mina"]);
      await answers(() => named("lena"), []);
    });

    it("knows the active leaders", async () => {
      await store().people.put(samplePerson("guest"));
      await store().people.put(samplePerson("leads", account({})));
      await store().people.put(samplePerson("led", account({ active: false })));
      await store().people.put(samplePerson("trains", account({ role: "trainer" })));
      await answers(() => store().people.leaders(), ["leads"]);
      await store().people.change("leads", (stored) => stored && { ...stored, ...account({ role: "trainee" }) });
      expect(await store().people.leaders()).toEqual([]);
    });

    it("knows whether any address is taken", async () => {
      await answers(() => store().mails.any(), false);
      await store().mails.put({ id: "m1", personId: "mina" });
      await answers(() => store().mails.any(), true);
      await store().mails.change("m1", () => null);
      await answers(() => store().mails.any(), false);
    });
  });

  describe("questions about sessions and links", () => {
    it("lists a person's sessions, and when each person was last seen", async () => {
      for (const [id, who, n] of [
        ["s1", "mina", 2],
        ["s2", "mina", 4],
        ["s3", "mina", 3],
        ["s4", "omar", 1],
      ] as const)
        await store().sessions.put(sampleSession(id, who, { seenAt: day(n) }));
      await answers(async () => ids(await store().sessions.of("mina")).sort(), ["s1", "s2", "s3"]);
      await answers(() => store().sessions.of("lena"), []);
      await answers(
        () => store().sessions.lastSeen(),
        new Map([
          ["mina", day(4)],
          ["omar", day(1)],
        ]),
      );
      await store().sessions.change("s2", () => null);
      await store().sessions.change("s4", (stored) => stored && { ...stored, seenAt: day(5) });
      await answers(
        () => store().sessions.lastSeen(),
        new Map([
          ["mina", day(3)],
          ["omar", day(5)],
        ]),
      );
    });

    it("lists the links that reset a person's password, used ones too", async () => {
      await store().tickets.put(sampleTicket("t1"));
      await store().tickets.put(sampleTicket("t2", { usedAt: day(1) }));
      await store().tickets.put(sampleTicket("t3", { reset: { personId: "omar", epoch: 1 } }));
      await store().tickets.put(sampleTicket("t4", { kind: "invitation", reset: undefined }));
      await answers(async () => ids(await store().tickets.resetsOf("mina")).sort(), ["t1", "t2"]);
    });
  });

  describe("questions about sittings", () => {
    const put = async (id: string, over: Partial<Sitting>) => store().sittings.put(sampleSitting(id, over));

    it("lists a person's sittings of every kind, newest first", async () => {
      await put("a", { startedAt: day(2) });
      await put("b", { startedAt: day(4), kind: "baseline" });
      await put("c", { startedAt: day(3), gate: "senior" });
      await put("d", { startedAt: day(5), subject: omar });
      await answers(async () => ids(await store().sittings.of(mina)), ["b", "c", "a"]);
      expect(await store().sittings.of(lena)).toEqual([]);
      expect((await store().sittings.of(omar))[0]).toEqual(sampleSitting("d", { startedAt: day(5), subject: omar }));
    });

    it("lists what waits for a reviewer or for an answer, oldest first", async () => {
      const signedOff = { at: day(6), ready: false, by: [lena] };
      const appeal = { words: "I was cut off", at: day(7), answer: null };
      await put("running", {});
      await put("failed", { endedAt: day(4), passed: false });
      await put("baseline", { kind: "baseline", endedAt: day(4), passed: true });
      await put("decided", { endedAt: day(4), passed: true, signedOff });
      await put("answered", {
        endedAt: day(4),
        passed: false,
        appeal: { ...appeal, answer: { granted: false, words: "no", by: lena, at: day(8) } },
      });
      await put("passed", { startedAt: day(2), endedAt: day(4), passed: true, reviews: [sampleReview("lena")] });
      await put("appeals", { startedAt: day(1), endedAt: day(4), passed: true, signedOff, appeal });
      await put("fails", { startedAt: day(3), endedAt: day(4), passed: false, appeal });
      await answers(async () => ids(await store().sittings.waiting()), ["appeals", "passed", "fails"]);
      await store().sittings.change("passed", (stored) => stored && { ...stored, signedOff });
      await answers(async () => ids(await store().sittings.waiting()), ["appeals", "fails"]);
    });

    it("lists what a person has a part in: whose it is, who reviewed it, who answered its appeal", async () => {
      const answer = { granted: true, words: "yes", by: omar, at: day(8) };
      await put("theirs", { startedAt: day(1), subject: omar });
      await put("reviewed", { startedAt: day(2), reviews: [sampleReview("lena"), sampleReview("omar")] });
      await put("answered", { startedAt: day(3), appeal: { words: "please", at: day(7), answer } });
      await put("baseline", { startedAt: day(4), kind: "baseline", subject: omar });
      await put("none", { reviews: [sampleReview("lena")] });
      await answers(async () => ids(await store().sittings.touchedBy(omar)), ["baseline", "answered", "reviewed", "theirs"]);
    });

    it("tells the marks of every reviewed sitting at a gate, and no word", async () => {
      await put("late", { startedAt: day(5), reviews: [sampleReview("lena"), sampleReview("omar", false)] });
      await put("early", { startedAt: day(1), reviews: [sampleReview("omar")] });
      await put("new", {});
      await put("baseline", { kind: "baseline", reviews: [sampleReview("omar")] });
      const marks = { a1: { greeting: 2 } };
      await answers(
        () => store().sittings.reviewed(),
        [
          { id: "early", startedAt: day(1), reviews: [{ by: "omar", marks }] },
          {
            id: "late",
            startedAt: day(5),
            reviews: [
              { by: "lena", marks },
              { by: "omar", marks },
            ],
          },
        ],
      );
    });

    it("tells who met which variant at a gate: whoever played it, and whoever read it", async () => {
      const item = (attemptId: string | null, variant: string) => ({
        ...sampleSitting("x").items[0],
        scenarioId: "cold-house",
        variant,
        attemptId,
      });
      const items = [item("a1", "v1"), item("a2", "v2"), item(null, "v3")].map((one) => ({
        competency: "tone",
        scenario: "h",
        seed: 1,
        result: null,
        ...one,
      }));
      const answer = { granted: true, words: "yes", by: omar, at: day(8) };
      const appeal = { words: "please", at: day(7), answer };
      const ended = { items, endedAt: day(4) };
      await put("running", { items });
      await put("older", { ...ended, subject: lena, passed: false });
      await put("reviewed", { ...ended, subject: omar, tells: "steps", passed: true, reviews: [sampleReview("lena")] });
      await put("answered", { ...ended, subject: lena, tells: "steps", passed: false, appeal });
      await put("baseline", { ...ended, kind: "baseline" });
      const told = async () =>
        (await store().sittings.meetings())
          .map(({ by, variant, how, shown, settled }) =>
            [by, variant, how, shown ? "shown" : "", settled ? "settled" : ""].join(" ").trim(),
          )
          .sort();
      await answers(told, [
        "lena v1 played  settled",
        "lena v1 played shown settled",
        "lena v1 read",
        "lena v2 played  settled",
        "lena v2 played shown settled",
        "mina v1 played",
        "mina v2 played",
        "omar v1 played",
        "omar v1 read  settled",
        "omar v2 played",
        "omar v2 read  settled",
      ]);
    });

    it("tells whose sittings at a gate are undecided, and since when", async () => {
      const signedOff = { at: day(6), ready: false, by: [omar] };
      const over = { endedAt: day(4), passed: false } as const;
      await put("running", { startedAt: day(3) });
      await put("in-review", { startedAt: day(1), endedAt: day(2), passed: true, subject: omar });
      await put("appealed", { ...over, startedAt: day(1), appeal: { words: "please", at: day(7), answer: null }, subject: lena });
      await put("baseline", { kind: "baseline", startedAt: day(2) });
      await put("failed", over);
      await put("decided", { endedAt: day(4), passed: true, signedOff });
      await put("answered", {
        ...over,
        appeal: { words: "please", at: day(7), answer: { granted: true, words: "yes", by: omar, at: day(8) } },
      });
      await answers(
        async () => (await store().sittings.undecided()).map(({ subject, since }) => [subject, since]).sort(),
        [
          [lena, day(7)],
          [mina, day(3)],
          [omar, day(1)],
        ],
      );
    });

    it("lists what the program has still to do, oldest first", async () => {
      const ready = { at: day(6), ready: true, by: [lena, omar] };
      await put("running", { startedAt: day(3) });
      await put("baseline", { startedAt: day(2), kind: "baseline" });
      await put("unopened", { startedAt: day(1), endedAt: day(4), passed: true, signedOff: ready });
      await put("opened", { endedAt: day(4), passed: true, signedOff: ready, certificateId: "c1" });
      await put("refused", { endedAt: day(4), passed: true, signedOff: { ...ready, ready: false } });
      await put("over", { endedAt: day(4), passed: false });
      await answers(async () => ids(await store().sittings.unfinished()), ["unopened", "baseline", "running"]);
      await store().sittings.change("running", (stored) => stored && { ...stored, endedAt: day(5), passed: false });
      await answers(async () => ids(await store().sittings.unfinished()), ["unopened", "baseline"]);
    });

    it("lists a person's certificates, newest first, revoked ones too", async () => {
      await store().certificates.put(sampleCertificate("c1", { at: day(1) }));
      await store().certificates.put(sampleCertificate("c2", { at: day(2), revokedAt: day(3) }));
      await store().certificates.put(sampleCertificate("c3", { subject: omar }));
      await answers(async () => ids(await store().certificates.of(mina)), ["c2", "c1"]);
    });
  });

  describe("questions about drafts", () => {
    it("lists every draft, newest first, and a draft's pages in order", async () => {
      await answers(() => store().drafts.all(), []);
      await store().drafts.put(sampleDraft("d1", { startedAt: day(1) }));
      await store().drafts.put(sampleDraft("d3", { startedAt: day(3), archivedAt: day(4) }));
      await store().drafts.put(sampleDraft("d2", { startedAt: day(2) }));
      for (const file of ["es.yaml", "de.yaml"])
        await store().drafts.put(sampleDraft(`d2-${file.slice(0, 2)}`, { startedAt: day(4), of: { draft: "d2", file } }));
      await answers(async () => ids(await store().drafts.all()), ["d3", "d2", "d1"]);
      await answers(async () => ids(await store().drafts.beside("d2")), ["d2-de", "d2-es"]);
      await answers(() => store().drafts.beside("d1"), []);
      for (const page of [2, 0, 10, 1]) await store().draftPages.put(sampleDraftPage("d1", page));
      await store().draftPages.put(sampleDraftPage("d2", 0));
      await answers(
        () => store().draftPages.of("d1"),
        [0, 1, 2, 10].map((page) => sampleDraftPage("d1", page)),
      );
    });
  });

  describe("questions about published cases", () => {
    it("lists every published case by name, withdrawn ones too, with its draft and its number of versions", async () => {
      await answers(() => store().publications.rows(), []);
      await store().publications.put(samplePublication("late-parcel", { draft: "d2", withdrawnAt: day(4) }));
      await store().publications.put(samplePublication("cold-house"));
      await store().publications.put(samplePublication("mystery-fee", { draft: "d3" }));
      const [cold, late] = [
        { id: "cold-house", draft: "d1", count: 1, withdrawnAt: null },
        { id: "late-parcel", draft: "d2", count: 1, withdrawnAt: day(4) },
      ];
      await answers(() => store().publications.rows(), [cold, late, { ...cold, id: "mystery-fee", draft: "d3" }]);
      const next = samplePublishedVersion({ hash: "t".repeat(64), at: day(5), draftVersion: 20 });
      await store().publications.change(
        "late-parcel",
        (stored) => stored && { ...stored, versions: [...stored.versions, next], withdrawnAt: null },
      );
      await store().publications.change("mystery-fee", () => null);
      await answers(() => store().publications.rows(), [cold, { ...late, count: 2, withdrawnAt: null }]);
      const versions = [samplePublishedVersion(), next];
      await answers(() => store().publications.get("late-parcel"), samplePublication("late-parcel", { draft: "d2", versions }));
    });
  });

  describe("questions about reviews of drafts", () => {
    it("lists a draft's links, newest first, ended ones too", async () => {
      await store().reviewLinks.put(sampleReviewLink("l1", { madeAt: day(1) }));
      await store().reviewLinks.put(sampleReviewLink("l2", { madeAt: day(2), endedAt: day(3) }));
      await store().reviewLinks.put(sampleReviewLink("l3", { draft: "d2" }));
      await answers(async () => ids(await store().reviewLinks.of("d1")), ["l2", "l1"]);
    });

    it("lists comments by draft and by member, and counts them and what was said by a link", async () => {
      await answers(() => store().comments.count("d1"), { all: 0, open: 0, deeds: 0 });
      const said = (n: number, by: typeof lena | null) => sampleDeed({ at: day(n), by, link: by === null ? "l1" : null });
      const closed = sampleDeed({ kind: "closed", by: omar, link: null, words: "" });
      await store().comments.put(sampleComment("c2", { deeds: [said(2, null), said(3, lena), closed] }));
      await store().comments.put(sampleComment("c1", { deeds: [said(1, lena), said(2, null), said(3, null)] }));
      await store().comments.put(sampleComment("c3", { draft: "d2", deeds: [said(1, lena)] }));
      await answers(async () => ids(await store().comments.of("d1")), ["c1", "c2"]);
      await answers(async () => ids(await store().comments.touchedBy(omar)), ["c2"]);
      await answers(() => store().comments.count("d1"), { all: 2, open: 1, deeds: 6 });
      await answers(() => store().comments.saidBy("l1"), 3);
      const reopened = sampleDeed({ kind: "reopened", by: lena, link: null, words: "" });
      await store().comments.change("c2", (stored) => stored && { ...stored, deeds: [...stored.deeds, reopened] });
      await answers(() => store().comments.count("d1"), { all: 2, open: 2, deeds: 7 });
      await answers(async () => ids(await store().comments.touchedBy(lena)), ["c1", "c3", "c2"]);
    });
  });

  describe("questions about the audit log", () => {
    it("lists the newest entries, newest first, and counts them all", async () => {
      await answers(() => store().audit.newest(3), []);
      for (const n of [3, 1, 5, 2, 4]) await store().audit.append(sampleAuditEntry(`e${n}`, { at: day(n) }));
      await store().audit.append(sampleAuditEntry("e5", { at: day(9), what: "another" }));
      await answers(async () => ids(await store().audit.newest(3)), ["e5", "e4", "e3"]);
      await answers(async () => ids(await store().audit.newest(0)), []);
      await answers(async () => ids(await store().audit.newest(9)), ["e5", "e4", "e3", "e2", "e1"]);
      await answers(() => store().audit.count(), 5);
      expect((await store().audit.newest(1))[0]).toEqual(sampleAuditEntry("e5", { at: day(5) }));
    });

    it("lists the newest of one kind, of some people, and before an entry", async () => {
      const kept = [
        ["a", 1, "role", mina, omar],
        ["b", 2, "level", omar, mina],
        ["c", 2, "role", lena, undefined],
        ["d", 3, "role", lena, mina],
      ] as const;
      for (const [id, n, what, who, whom] of kept) await store().audit.append(sampleAuditEntry(id, { at: day(n), what, who, whom }));
      const newest = async (...asked: Parameters<ReturnType<typeof store>["audit"]["newest"]>) => ids(await store().audit.newest(...asked));
      await answers(() => newest(9, { what: "role" }), ["d", "c", "a"]);
      await answers(() => newest(1, { about: new Set([mina]) }), ["d"]);
      await answers(() => newest(9, { about: new Set([omar, lena]), before: { id: "d", at: day(3) } }), ["c", "b", "a"]);
      await answers(() => newest(9, { before: { id: "c", at: day(2) } }), ["b", "a"]);
      await answers(() => newest(9, { what: "level", about: new Set([lena]) }), []);
      await answers(() => newest(9, { before: { id: "0", at: day(1) } }), []);
    });

    it("lists the entries that a person is in, whoever did it", async () => {
      await store().audit.append(sampleAuditEntry("did", { at: day(1), who: mina, whom: undefined }));
      await store().audit.append(sampleAuditEntry("both", { at: day(3), who: omar, whom: omar }));
      await store().audit.append(sampleAuditEntry("done-to", { at: day(2), who: omar, whom: mina }));
      await answers(async () => ids(await store().audit.of(mina)), ["done-to", "did"]);
      await answers(async () => ids(await store().audit.of(omar)), ["both", "done-to"]);
    });
  });

  describe("questions about attempts", () => {
    it("lists those that all of the query is true of, newest first", async () => {
      const begin = (id: string, who: string, scenarioId: string, n: number) =>
        store().attempts.begin(sampleHead(id, who, { scenarioId, startedAt: day(n) }));
      await begin("a", "mina", "late-parcel", 1);
      await begin("b", "mina", "late-parcel", 3);
      await begin("c", "mina", "cold-house", 2);
      await begin("d", "omar", "late-parcel", 4);
      await store().attempts.append("b", 1, sampleEntry(1));
      await store().attempts.append("b", 2, sampleEntry(2), sampleSeal());
      const listed = async (query: Parameters<ReturnType<typeof store>["attempts"]["summaries"]>[0]) =>
        (await store().attempts.summaries(query)).map(({ head }) => head.id);
      await answers(() => listed({}), ["d", "b", "c", "a"]);
      await answers(() => listed({ scenarioId: "late-parcel" }), ["d", "b", "a"]);
      await answers(() => listed({ subject: mina, since: day(2) }), ["b", "c"]);
      await answers(() => listed({ subject: mina, scenarioId: "late-parcel", since: day(2) }), ["b"]);
      await answers(() => listed({ subject: lena }), []);
    });

    it("sums each up as the last turn left it, without what was drawn for it", async () => {
      await store().attempts.begin(sampleHead("a", "mina", { playedOnFrom: { attemptId: "z", turn: 3 }, sittingId: "s" }));
      const { facts: _facts, surface: _surface, ...head } = sampleHead("a");
      const summary = { head: { ...head, playedOnFrom: { attemptId: "z", turn: 3 }, sittingId: "s" }, turns: 0, seal: null };
      await answers(() => store().attempts.summaries({}), [summary]);
      await store().attempts.append("a", 1, sampleEntry(1));
      await answers(() => store().attempts.summaries({}), [{ ...summary, turns: 1 }]);
      await store().attempts.append("a", 2, sampleEntry(2), sampleSeal());
      await answers(() => store().attempts.summaries({}), [{ ...summary, turns: 2, seal: sampleSeal() }]);
    });
  });
}
