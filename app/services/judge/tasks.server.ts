import { bestForWhoKnew, judgeAttempt, prepare } from "./judge-attempt.server";

/** Work that takes long and needs nothing but what it is given: plain data in, plain data out. A worker does it where there is one. */
export const tasks = { judgeAttempt, bestForWhoKnew, prepare };
