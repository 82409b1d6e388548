import type { Step } from "~/engine/format/step";

/**
 * From every older form of a scenario to today's. Format 1 is where it begins, so there is no step yet. The next one is `scenario/2`, in a file of
 * its own beside this one, with a sample of format 1 in its test.
 */
export const scenarioSteps: readonly Step[] = [];
