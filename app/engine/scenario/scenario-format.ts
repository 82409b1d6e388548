import { toFormat } from "~/engine/format/format";
import { scenarioSteps } from "./migrate/steps";
import { written } from "./written";

/** How a scenario is written. What is read so is expanded to the plain form before anything plays by it. */
export const scenarioFormat = toFormat("scenario", written, scenarioSteps, { isWhole: true });
