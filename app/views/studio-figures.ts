import type { LeavingFigure, RepeatFigure, UntakenFigure } from "~/analysis/figures/case-figures";
import type { VariantFigure } from "~/analysis/figures/variant-figures";

/** A figure with the words of the choice that it is about. */
type WithWords<Figure> = Figure & { words: string };

/** What attempts at one case tell together. */
export interface CaseFiguresView {
  id: string;
  title: string;
  /** How many attempts are counted so far, and how many there are to count. */
  counted: number;
  all: number;
  leaving: LeavingFigure[];
  untaken: WithWords<UntakenFigure>[];
  repeated: WithWords<RepeatFigure>[];
  variants: VariantFigure[];
}

/** The cases that can be asked about, and the figures of the one that was. */
export interface FiguresView {
  cases: { id: string; title: string }[];
  shown: CaseFiguresView | null;
}
