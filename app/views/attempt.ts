import type { LevelId } from "~/engine/limits/schema";
import type { AttemptHead, Mode, Seal } from "~/engine/play/attempt";

/** One attempt in a list. Instants are ISO texts. */
export interface AttemptCard {
  id: string;
  scenarioId: string;
  title: string;
  code?: string;
  mode: Mode;
  level: LevelId;
  startedAt: string;
  turns: number;
  /** Of a result only this: the rest is for the debrief, after the trainee's own words. */
  seal: Pick<Seal, "total" | "passed"> | null;
  /** Why a total that would be enough is no pass. */
  notPassedBy: "fault" | "dimension" | null;
  playedOn: boolean;
}

/** The attempt and the turn from which another one was played on. */
export type PlayedOnFrom = NonNullable<AttemptHead["playedOnFrom"]>;

/** The rules that an attempt is played by, as its desk and its debrief name them. */
export interface AttemptMeta {
  id: string;
  mode: Mode;
  level: LevelId;
  /** Null where the case is no longer offered: nothing may lead there. */
  scenarioId: string | null;
  startedAt: string;
  playedOnFrom?: PlayedOnFrom;
  sittingId?: string;
}
