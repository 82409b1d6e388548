import { copySummary, isAskedFor } from "~/store/attempt-log";
import type { AttemptQuery, AttemptSummary } from "~/store/attempts";

/** Every attempt's summary, as its document holds it. What the journal holds beyond it is not in here. */
export class AttemptIndex {
  private readonly summaries = new Map<string, AttemptSummary>();
  private readonly bySubject = new Map<string, Set<string>>();
  /** One copy of each text and each triple of versions, since a hundred thousand attempts share a few of them. */
  private readonly shared = new Map<string, string>();
  private readonly versions = new Map<string, AttemptSummary["head"]["versions"]>();

  has(id: string): boolean {
    return this.summaries.has(id);
  }

  copy(id: string): AttemptSummary | undefined {
    const summary = this.summaries.get(id);
    return summary && copySummary(summary);
  }

  ids(): string[] {
    return [...this.summaries.keys()];
  }

  of(subject: string): string[] {
    return [...(this.bySubject.get(subject) ?? [])];
  }

  /** The ids of the attempts that the query asks for. */
  matching(query: AttemptQuery): string[] {
    const among = query.subject === undefined ? this.ids() : this.of(query.subject);
    return among.filter((id) => {
      const summary = this.summaries.get(id);
      return summary !== undefined && isAskedFor(query, summary.head);
    });
  }

  /** Takes the summary over. */
  set(summary: AttemptSummary): void {
    const { head } = summary;
    const { scenario, limits, model } = head.versions;
    const key = `${scenario} ${limits} ${model}`;
    head.versions = this.versions.get(key) ?? head.versions;
    this.versions.set(key, head.versions);
    head.scenarioId = this.one(head.scenarioId);
    head.level = this.one(head.level);
    head.variant = this.one(head.variant);
    this.summaries.set(head.id, summary);
    const theirs = this.bySubject.get(head.subject);
    if (theirs === undefined) this.bySubject.set(head.subject, new Set([head.id]));
    else theirs.add(head.id);
  }

  remove(id: string): void {
    const summary = this.summaries.get(id);
    if (summary === undefined) return;
    this.summaries.delete(id);
    this.bySubject.get(summary.head.subject)?.delete(id);
  }

  private one(text: string): string {
    const known = this.shared.get(text);
    if (known === undefined) this.shared.set(text, text);
    return known ?? text;
  }
}
