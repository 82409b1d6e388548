import type { Turnstile } from "~/process/turnstile";
import { StoreError } from "../errors";

/** The ids that one job keeps to itself until it ends. */
export class Holds {
  private readonly held = new Map<Turnstile, Map<string, Promise<void>>>();
  private readonly releases: (() => void)[] = [];
  private over = false;

  readonly hold = (turnstile: Turnstile, id: string): Promise<void> => {
    if (this.over) return Promise.reject(ended(id));
    const ids = this.held.get(turnstile) ?? new Map<string, Promise<void>>();
    this.held.set(turnstile, ids);
    const holding = ids.get(id) ?? this.take(turnstile, id);
    ids.set(id, holding);
    return holding;
  };

  /** Lets go of everything; what the job did not wait for is refused. */
  release(): void {
    this.over = true;
    for (const release of this.releases.splice(0)) release();
  }

  private async take(turnstile: Turnstile, id: string): Promise<void> {
    const release = await turnstile.hold(id);
    this.releases.push(release);
    if (!this.over) return;
    this.release();
    throw ended(id);
  }
}

function ended(id: string): StoreError {
  const says = `a job called the store about ${id} after it had ended`;
  return new StoreError("store/closed", { place: id, says, wayOut: "await every call within the job" });
}
