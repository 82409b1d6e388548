import type { PracticeReason } from "~/engine/career/next-practice";
import type { Competency } from "~/engine/career/rules";
import type { LevelId } from "~/engine/limits/schema";
import type { AttemptCard } from "./attempt";
import type { PersonView } from "./person";
import type { ScenarioCard } from "./scenario";

/** The next rehearsal, with the reason for it. */
export interface Suggestion {
  card: ScenarioCard;
  reason: PracticeReason;
}

/** How far someone is with the cases of a competency that their level opens. */
export interface CompetencyProgress {
  competency: Competency;
  passed: number;
  of: number;
  /** A case that further passes here open, and how many it takes; null where none waits. */
  next: { title: string; passes: number } | null;
}

/** How many of the passes that a gate asks for someone has. */
export interface GateProgress {
  opens: LevelId;
  have: number;
  need: number;
  /** Whether the gate asks for a baseline that they have not begun. */
  baseline: boolean;
}

/** Home: what is under way, one suggestion with its reason, how far one is, and the last results. */
export interface HomeView {
  person: PersonView;
  continue: AttemptCard[];
  next: Suggestion | null;
  progress: CompetencyProgress[];
  gate: GateProgress | null;
  recent: AttemptCard[];
}
