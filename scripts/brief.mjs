/**
 * What Node is told where a process is over in seconds. Much is done in it and little of it often, so that code which is compiled well and at length seldom
 * pays for it; and the other processes of a machine keep its cores busy, so that collecting garbage on several threads, or often, costs more than it saves.
 */
export const brief = [
  "--interrupt-budget=1000000",
  "--max-inlined-bytecode-size-cumulative=300",
  "--single-threaded-gc",
  "--min-semi-space-size=64",
  "--max-semi-space-size=64",
];
