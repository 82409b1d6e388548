import { toFormat } from "~/engine/format/format";
import { limitsFile } from "./schema";

/** How the shared limits are written. */
export const limitsFormat = toFormat("limits", limitsFile, [], { isWhole: true });
