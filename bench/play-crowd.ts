import { setTimeout as wait } from "node:timers/promises";
import { keepAliveAgent, playTurn, type Trainee } from "./play-turns";

export interface Crowd {
  seats: number;
  /** For how long turns are begun. */
  seconds: number;
  /** How long a trainee reads before the next turn. */
  pauseSeconds: number;
}

export interface CrowdPlayed {
  turnsMs: number[];
  errors: string[];
  /** By attempt, how many of its turns were answered. */
  answered: Map<string, number>;
}

/** Every seat plays one trainee's line after another's until the time is over; what was begun is waited for. The first turns are spread over the pause. */
export async function playCrowd(port: number, trainees: readonly Trainee[], { seats, seconds, pauseSeconds }: Crowd): Promise<CrowdPlayed> {
  const agent = keepAliveAgent(seats);
  const played: CrowdPlayed = { turnsMs: [], errors: [], answered: new Map() };
  const waiting = [...trainees];
  const end = performance.now() + seconds * 1_000;
  const isOver = () => performance.now() >= end;
  await Promise.all(
    Array.from({ length: seats }, async (_, seat) => {
      await wait((pauseSeconds * 1_000 * seat) / seats);
      for (let trainee = waiting.pop(); trainee && !isOver(); trainee = waiting.pop()) {
        for (const [index, form] of trainee.forms.entries()) {
          if (isOver()) return;
          const from = performance.now();
          try {
            await playTurn(port, agent, `/attempts/${trainee.attemptId}`, trainee.cookie, form);
            played.answered.set(trainee.attemptId, index + 1);
          } catch (error) {
            played.errors.push(String(error));
            break;
          }
          played.turnsMs.push(performance.now() - from);
          await wait(pauseSeconds * 1_000);
        }
      }
      if (!isOver()) played.errors.push("there were too few lines for the time");
    }),
  );
  agent.destroy();
  return played;
}
