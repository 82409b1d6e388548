import { expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { toAuditRow } from "~/services/people/audit-row";
import type { AuditEntry } from "~/store/documents";

const names = new Map([
  ["ines", "Ines Carvalho"],
  ["mina", "Mina Roth"],
]);

function rowOf(entry: Partial<AuditEntry>) {
  const stored = { id: "1", at: "2026-03-01T09:05:00.000Z", who: toSubjectId("ines"), what: "role", whom: toSubjectId("mina"), ...entry };
  return toAuditRow(stored, (subject) => (subject === undefined ? null : (names.get(subject) ?? null)));
}

test("subjects become names, and one whom nobody is behind stays without", () => {
  expect(rowOf({})).toMatchObject({ who: "Ines Carvalho", whom: "Mina Roth" });
  expect(rowOf({ who: toSubjectId("gone") })).toMatchObject({ who: null });
});

test.each<[Partial<AuditEntry>, object]>([
  [
    { what: "role", before: "trainee", after: "leader" },
    { before: { role: "trainee" }, after: { role: "leader" } },
  ],
  [
    { what: "invited", after: "trainer" },
    { before: null, after: { role: "trainer" } },
  ],
  [
    { what: "level", before: "css1", after: "boss" },
    { before: { level: "css1" }, after: { level: "boss" } },
  ],
  [
    { what: "active", before: true, after: false },
    { before: { yes: true }, after: { yes: false } },
  ],
  [
    { what: "teams", before: "", after: "leader" },
    { before: null, after: { text: "leader" } },
  ],
  [
    { what: "certificate-issued", after: "css2" },
    { before: null, after: { level: "css2" } },
  ],
  [{ what: "role", before: "queen" }, { before: { text: "queen" } }],
])("values are told for what they are: %j", (entry, shown) => {
  expect(rowOf(entry)).toMatchObject(shown);
});

test("what another version wrote keeps its code, also where that is one of JavaScript's own names", () => {
  expect(rowOf({ what: "signed-in" }).what).toBe("signed-in");
  expect(rowOf({ what: "flew-away" }).what).toEqual({ code: "flew-away" });
  expect(rowOf({ what: "constructor" }).what).toEqual({ code: "constructor" });
});

test("a sitting's id, which stands in its trainee's address, is in no row", () => {
  for (const what of ["sitting-begun", "baseline-begun", "appealed"]) expect(rowOf({ what, after: "s1" }).after).toBeNull();
});
