import { toFormat } from "~/engine/format/format";
import { scenario2 } from "../migrate/scenario-2";
import { part } from "./part";

/** How a part is written: in the format of the scenarios that use it. */
export const partFormat = toFormat("part", part, [{ ...scenario2, id: "part/2" }], { isWhole: true });
