import type { SharedSources } from "~/studio/proof/shared-sources";
import type { ProofAnswer, ProofTask } from "./proof-task";
import { Prover } from "./prover";
import type { DraftText, TextAnswer } from "./text-task";
import { workLine } from "./work-line";

/** Begins to prove a draft, in workers of its own. */
export function openProver(sources: SharedSources): Prover {
  return new Prover({
    text: () =>
      workLine<SharedSources, DraftText, TextAnswer>(new Worker(new URL("./text.worker.ts", import.meta.url), { type: "module" }), sources),
    proof: () =>
      workLine<SharedSources, ProofTask, ProofAnswer>(new Worker(new URL("./proof.worker.ts", import.meta.url), { type: "module" }), sources),
  });
}
