/** A card on the map. Places are in units of the drawing. */
export interface MapCard {
  /** What its form is about. */
  at: string;
  id: string;
  kind: "situation" | "ending" | "anytime" | "deadline" | "patience";
  /** A situation's phase, or whether an ending meets the need. */
  tone: string;
  label: string;
  line: string;
  choices: number;
  isKey: boolean;
  /** Labels of the facts that can be learned there. */
  facts: readonly string[];
  problems: number;
  x: number;
  y: number;
}

/** A way on the map: all choices between the same two places. */
export interface MapWay {
  from: string;
  to: string;
  choices: readonly string[];
  isConditional: boolean;
  /** Where it passes between other cards, as x and y in turn. */
  bends: readonly number[];
}

/** A draft drawn as a map. */
export interface MapView {
  width: number;
  height: number;
  cardWidth: number;
  cardHeight: number;
  /** The card at which a conversation starts. */
  start: string;
  cards: readonly MapCard[];
  ways: readonly MapWay[];
}

/** Where a draft has what was looked for: the path of each thing, its kind, and the words around it. */
export interface DraftFindingsView {
  id: string;
  title: string;
  asked: string;
  found: readonly { at: string; kind: string; words: string }[];
}
