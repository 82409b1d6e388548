import type { Step } from "~/engine/format/step";
import { scenario2 } from "./scenario-2";

/** From every older form of a scenario to today's, a step for each format. */
export const scenarioSteps: readonly Step[] = [scenario2];
