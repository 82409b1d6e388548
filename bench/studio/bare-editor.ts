// Not imported: built as the whole script of a page that shows a text in CodeMirror, and does nothing else.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";

new EditorView({
  parent: document.body,
  state: EditorState.create({
    doc: document.querySelector("#text")?.textContent ?? "",
    extensions: [
      lineNumbers(),
      history(),
      yaml(),
      syntaxHighlighting(defaultHighlightStyle),
      EditorView.lineWrapping,
      EditorView.theme({ "&": { height: "700px" } }),
      keymap.of([...defaultKeymap, ...historyKeymap]),
    ],
  }),
});
