import { explore } from "~/analysis/diagnostics/explore";
import { bestForWhoKnew, judgeAttempt, prepare } from "./judge-attempt.server";

/** Work that takes long and needs nothing but what it is given: plain data in, plain data out. It is done in threads where there are some. */
export const tasks = { explore, judgeAttempt, bestForWhoKnew, prepare };
