import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, type ChangeSet, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { sourceCompletion } from "./completion";
import { editorLook } from "./look";
import { problemGutter } from "./problems";
import { stepKeys } from "./steps";
import { typedChanges } from "./typed-changes";

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  /** What a screen reader calls it. */
  label: string;
  /** Something was typed; `isJoined` where it touches what was typed right before it. */
  typed: (changes: ChangeSet, isJoined: boolean) => void;
  step: (kind: "undo" | "redo") => void;
  /** The cursor went elsewhere. */
  moved: () => void;
  /** The text is another one now, whoever changed it. */
  changed: () => void;
}

/** Marks a change that came from the draft, and not from this page. */
const fromDraft = Annotation.define<boolean>();

/** The source of a case in an editor. Undo is the draft's, so that it reaches over a reload and over what forms changed. */
export function openEditor({ parent, text, label, typed, step, moved, changed }: EditorOptions): EditorView {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
  const state = EditorState.create({
    doc: text,
    extensions: [
      // Otherwise a carriage return is taken for the end of a line, and gets lost.
      EditorState.lineSeparator.of("\n"),
      EditorView.cspNonce.of(nonce),
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "true", autocapitalize: "off" }),
      [lineNumbers(), problemGutter, foldGutter(), highlightActiveLine(), highlightActiveLineGutter()],
      [highlightSpecialChars(), drawSelection(), bracketMatching(), closeBrackets(), indentOnInput(), indentUnit.of("  ")],
      [yaml(), editorLook, EditorView.lineWrapping, search({ top: true }), highlightSelectionMatches()],
      sourceCompletion,
      stepKeys(step),
      // Tab leaves the editor, as it leaves any field; Mod-] and Mod-[ indent.
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...foldKeymap, ...defaultKeymap]),
      typedChanges((transaction) => transaction.annotation(fromDraft) === true, typed),
      EditorView.updateListener.of(({ selectionSet, docChanged }) => {
        if (docChanged) changed();
        if (selectionSet || docChanged) moved();
      }),
    ],
  });
  return new EditorView({ parent, state });
}

/** Does to the text what the draft tells of. The cursor stays at its words; where one's own edit is taken back or done again, it goes there. */
export function applyToEditor(view: EditorView, changes: ChangeSet, isOwnStep: boolean): void {
  let end: number | null = null;
  changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => {
    end = toB;
  });
  view.dispatch({
    changes,
    annotations: fromDraft.of(true),
    ...(isOwnStep && end !== null && { selection: { anchor: end }, scrollIntoView: true }),
  });
}
