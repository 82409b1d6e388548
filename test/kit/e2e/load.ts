import { choiceTokens } from "~/services/play/choice-token.server";
import type { Store } from "~/store/port";
import { offeredOn, turnsOn } from "./desk";
import type { Server } from "./server";
import { joined, started, Visitor } from "./visitor";

/** What the server acknowledged of one attempt: the token of each turn, and that of a turn whose answer never came. */
interface Promised {
  turns: string[];
  maybe: string | null;
}

/** A trainee who rehearses as fast as the server answers, and keeps what it acknowledged. */
export class BusyTrainee {
  readonly attempts = new Map<string, Promised>();
  acknowledged = 0;
  private current: string | null = null;

  private constructor(
    private readonly visitor: Visitor,
    private readonly scenarioId: string,
    private readonly dice: () => number,
  ) {}

  static async join(
    address: string,
    { name, scenarioId, dice }: { name: string; scenarioId: string; dice: () => number },
  ): Promise<BusyTrainee> {
    return new BusyTrainee(await joined(new Visitor(address), name), scenarioId, dice);
  }

  /**
   * Plays until the server is told to end, or has ended; throws at an answer that it should not give. A connection that was idle for long is
   * closed under a live server, too: then it goes on with another one.
   */
  async play({ address, child }: Server): Promise<void> {
    this.visitor.address = address;
    const isGone = () => child.killed || child.exitCode !== null || child.signalCode !== null;
    while (!isGone())
      try {
        await this.turn();
      } catch (error) {
        if (!(error instanceof Error && "code" in error)) throw error;
      }
  }

  /** What the attempt under way shows after a restart: no less than was acknowledged. */
  async expectKept(address: string): Promise<void> {
    this.visitor.address = address;
    const promised = this.current && this.attempts.get(this.current);
    if (!this.current || !promised) return;
    const { status, body } = await this.visitor.get(this.current);
    if (status === 303) return;
    const shown = turnsOn(body);
    const most = promised.turns.length + (promised.maybe === null ? 0 : 1);
    if (status !== 200 || shown < promised.turns.length || shown > most)
      throw new Error(`${this.current} shows ${shown} turns (${status}), and ${promised.turns.length} were acknowledged`);
  }

  close(): void {
    this.visitor.close();
  }

  private async turn(): Promise<void> {
    if (this.current === null) {
      this.current = await started(this.visitor, this.scenarioId, "solo");
      this.attempts.set(this.current, { turns: [], maybe: null });
    }
    const path = this.current;
    const promised = this.attempts.get(path) ?? { turns: [], maybe: null };
    const { status, body } = await this.visitor.get(path);
    if (promised.maybe !== null && (status === 303 || turnsOn(body) > promised.turns.length)) promised.turns.push(promised.maybe);
    promised.maybe = null;
    if (status === 303) return this.reflect(path);
    const offered = offeredOn(body);
    const choice = offered[Math.floor(this.dice() * offered.length)];
    if (status !== 200 || !choice) throw new Error(`${path} was answered with ${status} and ${offered.length} choices`);
    promised.maybe = choice.token;
    const answer = await this.visitor.post(path, { choice: choice.token, turn: choice.turn, ...(choice.typed && { amount: "5" }) });
    if (answer.status !== 303) throw new Error(`turn ${choice.turn} was answered with ${answer.status}: ${choice.text}`);
    promised.turns.push(choice.token);
    promised.maybe = null;
    this.acknowledged += 1;
  }

  private async reflect(path: string): Promise<void> {
    this.current = null;
    const { status } = await this.visitor.post(`${path}/debrief`, { plus: "+", delta: "-" });
    if (status !== 303) throw new Error(`a reflection was answered with ${status}`);
  }
}

/**
 * Every difference between what was acknowledged and what is stored in the data folder of this process. A turn without an answer may be stored after a
 * crash, and must not be after an orderly stop.
 */
export async function differences(trainees: readonly BusyTrainee[], store: Store, { crashed }: { crashed: boolean }): Promise<string[]> {
  const found: string[] = [];
  for (const [path, { turns, maybe }] of trainees.flatMap(({ attempts }) => [...attempts])) {
    const id = path.split("/").at(-1) ?? "";
    const token = choiceTokens(id);
    const stored = (await store.attempts.get(id))?.log.map(({ choice }) => token(choice)) ?? [];
    const promised = crashed && maybe !== null && stored.length > turns.length ? [...turns, maybe] : turns;
    if (stored.join() !== promised.join()) found.push(`${id}: ${promised.length} turns were acknowledged, ${stored.length} are stored`);
  }
  return found;
}
