import type { BriefingView } from "./briefing";

/** What a briefing can give away: what reads otherwise from one variant to the next before the first turn. */
export type BriefingTell = "mood" | "asks" | "file" | "authority" | "process" | "resources";

/** A draft's briefing as a trainee reads it, beside what it leaves out. */
export interface DraftBriefing {
  id: string;
  title: string;
  summary: string;
  level: string;
  levels: readonly string[];
  variant: string;
  variants: readonly string[];
  /** Null while the text has problems. */
  briefing: Pick<BriefingView, "customer" | "limits" | "currency"> | null;
  /** What gives a variant away, and in which variants it reads otherwise than here. */
  tells: { what: BriefingTell; variants: readonly string[] }[];
  /** Steps and resources of the case, and whether the briefing lists them. */
  steps: { title: string; at: string; isListed: boolean; isConditional: boolean }[];
  resources: { title: string; at: string; isListed: boolean; isConditional: boolean }[];
}
