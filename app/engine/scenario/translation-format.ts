import { toFormat } from "~/engine/format/format";
import { translation } from "./translation";

/** How a translation is written. */
export const translationFormat = toFormat("translation", translation, []);
