import { toFormat } from "~/engine/format/format";
import { model } from "./model";

/** How the scoring model is written. */
export const modelFormat = toFormat("scoring", model, []);
