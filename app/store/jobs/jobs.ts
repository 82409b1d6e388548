import { Turnstile } from "~/process/turnstile";
import { type Bases, shelfNames } from "../bases";
import { requireId } from "../id";
import type { Transaction } from "../port";
import { auditEntry } from "../schema";
import { toShelves } from "../shelves";
import { toStorable } from "../storable";
import { toDraft } from "./draft";
import type { Effect } from "./effect";
import { Holds } from "./holds";

/** Jobs of one store, one after the other: each writes to drafts, and what it leaves behind is committed, all of it or nothing. */
export class Jobs {
  private readonly turnstile = new Turnstile();

  constructor(
    private readonly bases: Bases,
    private readonly commit: (effects: readonly Effect[]) => Promise<void>,
    private readonly scrubs: boolean,
  ) {}

  run<T>(job: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.turnstile.pass("", async () => {
      const holds = new Holds();
      try {
        const { tx, effects } = this.begin(holds);
        const answer = await job(tx);
        const left = effects();
        if (left.length > 0) await this.commit(left);
        return answer;
      } finally {
        holds.release();
      }
    });
  }

  private begin({ hold }: Holds): { tx: Transaction; effects(): Effect[] } {
    const { bases } = this;
    const drafts = {
      people: toDraft(bases.people, hold),
      sessions: toDraft(bases.sessions, hold),
      mails: toDraft(bases.mails, hold),
      tickets: toDraft(bases.tickets, hold),
      subjects: toDraft(bases.subjects, hold),
      sittings: toDraft(bases.sittings, hold),
      certificates: toDraft(bases.certificates, hold),
      drafts: toDraft(bases.drafts, hold),
      draftPages: toDraft(bases.draftPages, hold),
      reviewLinks: toDraft(bases.reviewLinks, hold),
      comments: toDraft(bases.comments, hold),
      publications: toDraft(bases.publications, hold),
    };
    const others: Effect[] = [];
    const tx: Transaction = {
      ...toShelves(drafts),
      audit: {
        append: async (given) => {
          const { value: entry } = toStorable(auditEntry, given, `audit entry ${requireId(given.id)}`);
          others.push({ does: "audit", entry });
        },
      },
      attempts: { forget: async (subject) => void others.push({ does: "forget", subject }) },
      ...(this.scrubs && { maintenance: { scrub: async (words) => void others.push({ does: "scrub", words: [...words] }) } }),
    };
    const writes = () =>
      shelfNames.flatMap((shelf) => [...drafts[shelf].written].map(([id, document]): Effect => ({ does: "write", shelf, id, document })));
    return { tx, effects: () => [...writes(), ...others] };
  }
}
