import { expect } from "vitest";
import type { LogEntry, Reflection, Seal } from "~/engine/play/attempt";
import { toSubjectId } from "~/engine/play/subject";
import type { StoredAttempt } from "~/store/attempts";
import type { Person } from "~/store/documents";
import { StoreError } from "~/store/errors";
import type { Store } from "~/store/port";
import { sampleEntry, sampleHead, samplePerson, sampleReflection, sampleSeal, sampleVersion } from "./samples";

export type Step = "begin" | "append" | "end" | "reflect" | "person" | "version";

interface Turn {
  entry: LogEntry;
  seal: Seal | null;
}

/** What one attempt must look like: what was acknowledged, and what was asked for and got no answer or an error. */
interface Expected {
  begun: boolean;
  turns: Turn[];
  reflection: Reflection | null;
  maybeTurns: Turn[];
  maybeReflections: Reflection[];
}

/** One trainee at work, who knows at any moment what the store has promised. Several may work at once. */
export class Client {
  private readonly attempts = new Map<string, Expected>();
  private person: Person | null = null;
  private maybePersons: Person[] = [];
  private readonly versions = new Set<string>();
  private count = 0;

  constructor(private readonly name: string) {}

  /** Throws what the store threw. `pick` chooses among the attempts begun. */
  async step(store: Store, step: Step, pick: number): Promise<void> {
    this.count += 1;
    if (step === "person") return this.putPerson(store);
    if (step === "version") return this.putVersion(store, `v${pick % 3}`);
    const begun = [...this.attempts].filter(([, { begun }]) => begun);
    const [id, expected] = begun[pick % Math.max(1, begun.length)] ?? [];
    if (step === "begin" || id === undefined || expected === undefined) return this.begin(store);
    if (step === "reflect") return this.reflect(store, id, expected);
    return this.append(store, id, expected, step === "end" ? sampleSeal({ total: this.count }) : null);
  }

  /** Holds the store against what it promised, and takes note of how what was uncertain came out. */
  async verify(store: Store): Promise<void> {
    const found: string[] = [];
    for await (const id of store.attempts.ids()) if (id.startsWith(`${this.name}-`)) found.push(id);
    const listed = (await store.attempts.summaries({ subject: toSubjectId(this.name) })).map(({ head }) => head.id);
    expect(listed.sort()).toEqual(found.sort());
    for (const [id, expected] of this.attempts) {
      const stored = await store.attempts.get(id);
      expect(found.includes(id)).toBe(stored !== null);
      if (stored === null) expect({ id, begun: expected.begun }).toEqual({ id, begun: false });
      else settle(expected, stored);
    }
    const person = await store.people.get(this.name);
    expect([this.person, ...this.maybePersons]).toContainEqual(person);
    Object.assign(this, { person, maybePersons: [] });
    for (const hash of this.versions) expect(await store.versions.get(hash)).toEqual(sampleVersion(hash));
  }

  private async begin(store: Store): Promise<void> {
    const id = `${this.name}-${this.count}`;
    const expected: Expected = { begun: false, turns: [], reflection: null, maybeTurns: [], maybeReflections: [] };
    this.attempts.set(id, expected);
    await store.attempts.begin(sampleHead(id, this.name));
    expected.begun = true;
  }

  private async append(store: Store, id: string, expected: Expected, seal: Seal | null): Promise<void> {
    const number = expected.turns.length + 1;
    const turn = { entry: sampleEntry(number, { choice: `${this.name} ${this.count}` }), seal };
    const sealed = expected.turns.at(-1)?.seal != null;
    if (!sealed) expected.maybeTurns.push(turn);
    const answer = await store.attempts.append(id, number, turn.entry, seal ?? undefined);
    expect(answer).toEqual(sealed ? { stored: false, turns: number - 1, sealed: true } : { stored: true });
    if (sealed) return;
    expected.turns.push(turn);
    expected.maybeTurns = [];
  }

  private async reflect(store: Store, id: string, expected: Expected): Promise<void> {
    const reflection = sampleReflection({ plus: `${this.count}` });
    expected.maybeReflections.push(reflection);
    await store.attempts.reflect(id, reflection);
    Object.assign(expected, { reflection, maybeReflections: [] });
  }

  private async putPerson(store: Store): Promise<void> {
    const person = samplePerson(this.name, { name: `${this.count}` });
    this.maybePersons.push(person);
    await store.people.put(person);
    Object.assign(this, { person, maybePersons: [] });
  }

  private async putVersion(store: Store, hash: string): Promise<void> {
    await store.versions.put(sampleVersion(hash));
    this.versions.add(hash);
  }
}

function settle(expected: Expected, { log, seal, reflection }: StoredAttempt): void {
  const acknowledged = expected.turns.map(({ entry }) => entry);
  const extra = expected.maybeTurns.find(({ entry }) => entry.choice === log[acknowledged.length]?.choice);
  const turns = extra === undefined ? expected.turns : [...expected.turns, extra];
  expect(log).toEqual(turns.map(({ entry }) => entry));
  expect(seal).toEqual(turns.at(-1)?.seal ?? null);
  expect([expected.reflection, ...expected.maybeReflections]).toContainEqual(reflection);
  Object.assign(expected, { begun: true, turns, maybeTurns: [], reflection, maybeReflections: [] });
}

/** Whether the store said in its own words that the disk is full. */
export function saysDiskFull(error: unknown): boolean {
  return error instanceof StoreError && error.code === "store/disk-full";
}
