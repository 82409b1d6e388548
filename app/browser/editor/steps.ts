import { Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** The keys, and a phone's or a menu's own commands, that take back an edit or do it again. */
export function stepKeys(step: (kind: "undo" | "redo") => void) {
  const run = (kind: "undo" | "redo") => () => {
    step(kind);
    return true;
  };
  return [
    Prec.high(
      keymap.of([
        { key: "Mod-z", run: run("undo"), shift: run("redo"), preventDefault: true },
        { key: "Mod-y", run: run("redo"), preventDefault: true },
      ]),
    ),
    EditorView.domEventHandlers({
      beforeinput(event) {
        const kind = event.inputType === "historyUndo" ? "undo" : event.inputType === "historyRedo" ? "redo" : null;
        if (kind === null) return false;
        event.preventDefault();
        step(kind);
        return true;
      },
    }),
  ];
}
