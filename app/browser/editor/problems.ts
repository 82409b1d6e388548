import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

/** Something wrong with the text, at its line and column, both from 1. Left out, it is of the whole. */
export interface SourceProblem {
  severity: "error" | "warning" | "advice";
  message: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** The gutter that marks them. */
export const problemGutter = lintGutter();

/** Shows these problems in the gutter and at their words, in place of those shown before. They stay at their words while one types. */
export function showProblems(view: EditorView, problems: readonly SourceProblem[]): void {
  view.dispatch(
    setDiagnostics(
      view.state,
      problems.map((problem) => toDiagnostic(view.state, problem)),
    ),
  );
}

function toDiagnostic({ doc }: EditorState, { severity, message, line = 1, column = 1 }: SourceProblem): Diagnostic {
  const { from, to, text } = doc.line(Math.min(Math.max(1, line), doc.lines));
  const begin = column > 1 ? column - 1 : Math.max(0, text.search(/\S/));
  return { from: Math.min(to, from + begin), to, severity: severity === "advice" ? "info" : severity, message };
}

/** Puts the cursor at a line and shows it. */
export function goToLine(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  view.dispatch({ selection: { anchor: from }, scrollIntoView: true, userEvent: "select" });
  view.focus();
}
