import type { Graph } from "~/analysis/graph/graph";
import type { Edge } from "~/analysis/graph/node";
import { textsAtOpening, textsMet } from "./texts-met";

/** The numbers of a case's texts, the same at every level and in every variant. */
export interface TextNumbers {
  numberOf: (text: string) => number;
  texts: readonly string[];
}

/** Numbers texts as they are met. */
export function toTextNumbers(known: Iterable<string>): TextNumbers {
  const texts = [...new Set(known)];
  const numbers = new Map(texts.map((text, index) => [text, index]));
  return { texts, numberOf: (text) => numbers.get(text) ?? -1 };
}

/** One variant at one level, with what each of its choices lets one read. */
export interface ReadingGround {
  graph: Graph;
  opening: readonly number[];
  textsOf: (edge: Edge) => readonly number[];
}

/** Makes a graph, one that keeps words and the debrief's words apart, ready to be read. */
export function toReadingGround(graph: Graph, { numberOf }: TextNumbers): ReadingGround {
  const known = new Map<Edge, readonly number[]>();
  const numbers = (texts: readonly string[]) => [...new Set(texts.map(numberOf))].filter((text) => text >= 0);
  return {
    graph,
    opening: numbers(textsAtOpening(graph)),
    textsOf: (edge) => {
      const found = known.get(edge) ?? numbers(textsMet(graph, edge));
      known.set(edge, found);
      return found;
    },
  };
}
