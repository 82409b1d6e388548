import type { SharedSources } from "~/studio/proof/shared-sources";
import type { ProofAnswer, ProofTask } from "./proof-task";
import { Prover } from "./prover";
import type { DraftText, TextAnswer } from "./text-task";
import { workLine } from "./work-line";

/** For how long the proof of a draft outlives its page: whoever goes from the map to the source finds it as it was. */
const KEPT_MILLISECONDS = 20_000;

interface OpenProver {
  draft: string;
  prover: Prover;
  pages: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

let open: OpenProver | null = null;

/** The prover of a draft, in workers of its own, until the returned function is called. Pages of one draft share it. */
export function openProver(draft: string, sources: SharedSources): { prover: Prover; close: () => void } {
  if (open && open.draft !== draft) end(open);
  const kept = open ?? { draft, prover: new Prover(linesOf(sources)), pages: 0, timer: undefined };
  open = kept;
  clearTimeout(kept.timer);
  kept.pages += 1;
  const close = () => {
    kept.pages -= 1;
    if (kept.pages === 0) kept.timer = setTimeout(() => end(kept), KEPT_MILLISECONDS);
  };
  return { prover: kept.prover, close };
}

function end(kept: OpenProver): void {
  clearTimeout(kept.timer);
  kept.prover.stop();
  if (open === kept) open = null;
}

const linesOf = (sources: SharedSources) => ({
  text: () =>
    workLine<SharedSources, DraftText, TextAnswer>(new Worker(new URL("./text.worker.ts", import.meta.url), { type: "module" }), sources),
  proof: () =>
    workLine<SharedSources, ProofTask, ProofAnswer>(new Worker(new URL("./proof.worker.ts", import.meta.url), { type: "module" }), sources),
});
