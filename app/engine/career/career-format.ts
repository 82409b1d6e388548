import { toFormat } from "~/engine/format/format";
import { careerFile } from "./rules";

/** How the rules of the career are written. */
export const careerFormat = toFormat("career", careerFile, []);
