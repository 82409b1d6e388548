// biome-ignore lint/performance/noBarrelFile: nothing imports it; the worker's process begins with it, and finds its tasks by their names.
export { caseFaults } from "./case-faults.server";
export { bestForWhoKnew, deadEndOf, judgeAttempt, prepare } from "./judge-attempt.server";
export { scoreAgain } from "./score-again.server";
