/** What the worker's process does: the build makes a file of its own of this. */
export { bestForWhoKnew, deadEndOf, judgeAttempt, prepare } from "./judge-attempt.server";
export { scoreAgain } from "./score-again.server";
