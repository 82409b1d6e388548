import { createContext, type ReactNode, useContext } from "react";
import type { LadderView, LevelView } from "~/views/ladder";

/** Titles for the ladder's ids. An id that isn't on the ladder is its own title. */
export interface LadderWords {
  levels: readonly LevelView[];
  level: (id: string) => string;
  /** The level where there is little room. */
  levelShort: (id: string) => string;
  competency: (id: string) => string;
}

const LadderContext = createContext(wordsFor({ levels: [], competencies: [] }));

/** Provides the installation's levels and competencies to every page. */
export function LadderProvider({ ladder, children }: { ladder: LadderView; children: ReactNode }) {
  return <LadderContext.Provider value={wordsFor(ladder)}>{children}</LadderContext.Provider>;
}

/** The installation's levels and competencies, in words. */
export function useLadder(): LadderWords {
  return useContext(LadderContext);
}

function wordsFor({ levels, competencies }: LadderView): LadderWords {
  return {
    levels,
    level: (id) => named(levels, id)?.title ?? id,
    levelShort: (id) => named(levels, id)?.short ?? id,
    competency: (id) => named(competencies, id)?.title ?? id,
  };
}

function named<T extends { id: string; aliases: string[] }>(list: readonly T[], name: string): T | undefined {
  return list.find(({ id }) => id === name) ?? list.find(({ aliases }) => aliases.includes(name));
}
