import { useFetcher } from "@remix-run/react";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { openProver } from "~/browser/proof/open-prover";
import type { LookedAt, ProofState } from "~/browser/proof/proof-state";
import type { Prover } from "~/browser/proof/prover";
import { type TypedFormField, typedFields } from "./typed-fields";

interface DraftProof {
  /** Null until the workers have begun; always without script. */
  state: ProofState | null;
  lookAt: (lookedAt: LookedAt) => void;
  /** The text of an editor on the page, which is newer than what the server has; null where there is no editor. */
  setLive: (text: string | null) => void;
}

const ProofContext = createContext<DraftProof>({ state: null, lookAt: () => {}, setLive: () => {} });

/** The proof of the draft that the page shows. */
export function useProof(): DraftProof {
  return useContext(ProofContext);
}

/** Proves a draft beside its page: its text, with what is being typed into the page's forms or its editor, is read and proved in workers. */
export function ProofProvider({ draft, children }: { draft: string; children: ReactNode }) {
  const prover = useProver(draft);
  const text = useDraftText(draft);
  const [live, setLive] = useState<string | null>(null);
  const typed = useTyped(text);
  const state = useSyncExternalStore(prover?.subscribe ?? subscribeToNothing, prover?.state ?? noState, noState);
  useEffect(() => {
    const newest = live ?? text;
    if (prover && newest !== null) prover.read({ text: newest, typed: live === null ? typed : [] });
  }, [prover, text, live, typed]);
  const proof = useMemo(() => ({ state, lookAt: (at: LookedAt) => prover?.lookAt(at), setLive }), [state, prover]);
  return <ProofContext.Provider value={proof}>{children}</ProofContext.Provider>;
}

const subscribeToNothing = () => () => {};
const noState = () => null;

function useProver(draft: string): Prover | null {
  const [prover, setProver] = useState<Prover | null>(null);
  const { load, data } = useFetcher<{ shared: Parameters<typeof openProver>[1] }>({ key: "studio-shared" });
  const shared = data?.shared;
  useEffect(() => load("/studio/shared"), [load]);
  useEffect(() => {
    if (!shared) return;
    let close = () => {};
    let isGone = false;
    import("~/browser/proof/open-prover").then(
      (loaded) => {
        if (isGone) return;
        const opened = loaded.openProver(draft, shared);
        close = opened.close;
        setProver(opened.prover);
      },
      // Without the workers the page says what the server knows.
      () => {},
    );
    return () => {
      isGone = true;
      close();
    };
  }, [draft, shared]);
  return prover;
}

/** The text as the server has it; Remix asks for it anew after every change that the page sends or hears of. */
function useDraftText(draft: string): string | null {
  const { load, data } = useFetcher<{ text: string }>({ key: `studio-text-${draft}` });
  useEffect(() => load(`/studio/${draft}/text`), [load, draft]);
  return data?.text ?? null;
}

const nothing: readonly TypedFormField[] = [];

function useTyped(text: string | null): readonly TypedFormField[] {
  const [typed, setTyped] = useState(nothing);
  useEffect(() => {
    const look = () => setTyped((before) => same(before, typedFields(document)));
    // A form that was saved shows what it saved.
    if (text !== null) look();
    const lookAtForm = ({ target }: Event) => target instanceof Element && target.closest("form") && look();
    document.addEventListener("input", lookAtForm);
    return () => document.removeEventListener("input", lookAtForm);
  }, [text]);
  return typed;
}

const same = (before: readonly TypedFormField[], now: readonly TypedFormField[]) =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;
