import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { StudioFieldProblem, StudioNames } from "~/views/studio-form";

/** What every field of a form may need: what lists offer, and what came of the form when it was sent. */
interface FormScene {
  lists: StudioNames;
  problems: Readonly<Record<string, StudioFieldProblem>>;
  given: Readonly<Record<string, string | readonly string[]>>;
  /** How often a field was drawn anew, by its path. */
  revisions: Readonly<Record<string, number>>;
  /** The page's script is at work. */
  isScripted: boolean;
}

const Scene = createContext<FormScene>({ lists: { names: {}, values: {} }, problems: {}, given: {}, revisions: {}, isScripted: false });

export const useFormScene = (): FormScene => useContext(Scene);

/** Gives the fields of a form what they need. */
export function FormSceneProvider({ children, ...scene }: Omit<FormScene, "isScripted"> & { children: ReactNode }) {
  const [isScripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return <Scene.Provider value={{ ...scene, isScripted }}>{children}</Scene.Provider>;
}
