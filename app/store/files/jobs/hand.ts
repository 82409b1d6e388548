import type { FileAttempts } from "~/store/files/attempts/attempts";
import type { Damaged } from "~/store/files/documents/damaged";
import type { FileShelves } from "~/store/files/shelves";
import { inParallel } from "~/store/in-parallel";
import type { Effect } from "~/store/jobs/effect";
import type { Hand } from "./intents";

/** A document as a job left it, and the shelf it belongs on. */
interface Left {
  base: Pick<FileShelves["audit"], "has" | "publish" | "settle" | "release" | "isPending">;
  id: string;
  document: unknown;
  /** Whether what is there already stands. */
  once: boolean;
}

/** Carries out what jobs leave behind, in the files of this folder. */
export function toHand({ bases, audit }: FileShelves, attempts: Pick<FileAttempts, "takeOut">, damaged: Pick<Damaged, "scrub">): Hand {
  const documentsOf = (effects: readonly Effect[]): Left[] =>
    effects.flatMap((effect): Left[] => {
      if (effect.does === "write") return [{ base: bases[effect.shelf], id: effect.id, document: effect.document, once: false }];
      return effect.does === "audit" ? [{ base: audit, id: effect.entry.id, document: effect.entry, once: true }] : [];
    });
  return {
    publish: (effects) => {
      for (const { base, id, document, once } of documentsOf(effects)) if (!once || !base.has(id)) base.publish(id, document);
    },
    settle: async (effects) => {
      await inParallel(documentsOf(effects), 8, ({ base, id }) => base.settle(id));
      for (const effect of effects) {
        if (effect.does === "forget") await attempts.takeOut(effect.subject);
        if (effect.does === "scrub") await damaged.scrub(effect.words);
      }
    },
    release: (effects) => {
      for (const { base, id } of documentsOf(effects)) base.release(id);
    },
    isPending: (effects) => documentsOf(effects).some(({ base, id }) => base.isPending(id)),
  };
}
