import type { PracticeReason } from "~/engine/career/next-practice";
import type { Competency } from "~/engine/career/rules";
import type { ScenarioLock } from "~/engine/career/scenario-lock";
import type { LevelId } from "~/engine/limits/schema";
import type { Mode, Seal } from "~/engine/play/attempt";
import type { LimitsView } from "~/engine/show/limits-view";
import type { View } from "~/engine/show/view";

/** What pages show, as services return it. Instants are ISO texts. */
export interface PersonView {
  name: string;
  level: LevelId;
}

export interface ScenarioCard {
  id: string;
  code?: string;
  title: string;
  summary: string;
  levels: LevelId[];
  channel: string;
  competency: Competency;
  also: string[];
  par: number;
  locked: ScenarioLock | null;
  best: null | { total: number; passed: boolean };
  plays: number;
}

export interface AttemptCard {
  id: string;
  scenarioId: string;
  title: string;
  code?: string;
  mode: Mode;
  level: LevelId;
  startedAt: string;
  turns: number;
  seed: number;
  /** Of a result only this: the rest is for the debrief, after the trainee's own words. */
  seal: Pick<Seal, "total" | "passed"> | null;
  playedOn: boolean;
}

export interface HomeView {
  person: PersonView;
  continue: AttemptCard[];
  next: null | { card: ScenarioCard; reason: PracticeReason };
  recent: AttemptCard[];
}

export interface BriefingView {
  card: ScenarioCard;
  currency: string;
  customer: { name: string; mood: string; asks: string; file: { label: string; text: string }[] };
  limits: LimitsView;
  seed: number;
  modes: ("coached" | "solo")[];
  hasBreak: boolean;
}

export interface AttemptMeta {
  id: string;
  mode: Mode;
  level: LevelId;
  /** Null at a gate. */
  seed: number | null;
  scenarioId: string;
  startedAt: string;
  playedOnFrom?: { attemptId: string; turn: number };
  sittingId?: string;
}

export interface DeskView {
  attempt: AttemptMeta;
  /** An attempt at a gate that was left for too long. */
  over: boolean;
  view: View;
}
