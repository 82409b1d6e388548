import type { ChangeSet, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** Tells of each change that is made on the page, and whether it touches the one before it. `isForeign` says which are not. */
export function typedChanges(isForeign: (transaction: Transaction) => boolean, typed: (changes: ChangeSet, isJoined: boolean) => void) {
  let last: { from: number; to: number } | null = null;
  return EditorView.updateListener.of(({ transactions }) => {
    for (const transaction of transactions) {
      const { changes } = transaction;
      if (changes.empty) continue;
      const before = last;
      if (isForeign(transaction)) {
        last = before && { from: changes.mapPos(before.from, -1), to: changes.mapPos(before.to, 1) };
        continue;
      }
      let isJoined = before !== null;
      last = null;
      changes.iterChangedRanges((fromA, toA, fromB, toB) => {
        if (before && (fromA > before.to || toA < before.from)) isJoined = false;
        last = { from: last?.from ?? fromB, to: toB };
      });
      typed(changes, isJoined);
    }
  });
}
