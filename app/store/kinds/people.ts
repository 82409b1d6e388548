import * as z from "zod";
import type { SubjectId } from "~/engine/play/subject";
import type { Person } from "../documents";
import type { People, Shelf } from "../port";
import { person } from "../schema";
import { type Kind, readableOf, type Source } from "./kind";

const row = z.object({ id: z.string(), subject: z.string(), name: z.string(), leads: z.boolean() });
/** What is kept at hand of a person. */
export type PersonRow = z.infer<typeof row>;

/** How people are kept, and the row by which questions find them. */
export const peopleKind: Kind<Person, PersonRow> = {
  name: "people",
  schema: person,
  row,
  toRow: ({ id, subject, name, account }) => ({ id, subject: subject ?? id, name, leads: account?.role === "leader" && account.active }),
};

/** Answers the questions about people. */
export function askPeople(people: Source<Person, PersonRow>): Omit<People, keyof Shelf<Person>> {
  return {
    all: () => people.ask((rows) => readableOf(people, rows)),
    names: (subjects) =>
      people.ask((rows) => {
        const names = new Map(rows.map(({ subject, name }) => [subject, name]));
        return new Map<SubjectId, string>(
          subjects.flatMap((subject) => {
            const name = names.get(subject);
            return name === undefined ? [] : [[subject, name] as const];
          }),
        );
      }),
    named: (part) =>
      people.ask((rows) => {
        const sought = part.toLowerCase();
        return new Set(rows.flatMap(({ subject, name }) => (name.toLowerCase().includes(sought) ? subject : [])));
      }),
    leaders: () => people.ask((rows) => rows.flatMap(({ id, leads }) => (leads ? id : []))),
  };
}
