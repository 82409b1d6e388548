import { toFormat } from "~/engine/format/format";
import { scenarioSteps } from "./migrate/steps";
import { scenario } from "./schema";

/** How a scenario is written. */
export const scenarioFormat = toFormat("scenario", scenario, scenarioSteps);
