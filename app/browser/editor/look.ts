import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const color = (name: string) => `var(--color-${name})`;

const highlight = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: color("accent"), fontWeight: "600" },
  { tag: [tags.string, tags.content], color: color("ink") },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: color("warn") },
  { tag: [tags.labelName, tags.typeName, tags.meta], color: color("warn") },
  { tag: [tags.comment, tags.lineComment], color: color("soft"), fontStyle: "italic" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: color("soft") },
]);

const theme = EditorView.theme({
  "&": {
    height: "min(46rem, 78dvh)",
    color: color("ink"),
    backgroundColor: color("surface"),
    border: `1px solid ${color("edge")}`,
    borderRadius: "0.625rem",
    overflow: "hidden",
  },
  "&.cm-focused": { outline: `3px solid ${color("accent")}`, outlineOffset: "2px" },
  // A phone enlarges the page for smaller letters.
  ".cm-scroller": { fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace", fontSize: "1rem", lineHeight: "1.5" },
  "@media (min-width: 48rem)": { ".cm-scroller": { fontSize: "0.9375rem" } },
  // On a phone every column counts.
  "@media (max-width: 40rem)": {
    ".cm-foldGutter": { display: "none" },
    ".cm-lineNumbers .cm-gutterElement": { minWidth: "0", padding: "0 2px 0 4px" },
    ".cm-gutter-lint": { width: "1rem" },
  },
  ".cm-content": { caretColor: color("accent"), padding: "0.5rem 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: color("accent"), borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: `color-mix(in srgb, ${color("accent")} 30%, transparent)`,
  },
  ".cm-content ::selection": { backgroundColor: "transparent", color: "inherit" },
  ".cm-activeLine": { backgroundColor: `color-mix(in srgb, ${color("tint")} 45%, transparent)` },
  ".cm-gutters": { color: color("soft"), backgroundColor: color("sunken"), borderRight: `1px solid ${color("line")}` },
  ".cm-activeLineGutter": { color: color("ink"), backgroundColor: color("tint") },
  ".cm-panels": { color: color("ink"), backgroundColor: color("sunken") },
  ".cm-panels-bottom": { borderTop: `1px solid ${color("line")}` },
  ".cm-panel.cm-search": { padding: "0.5rem 2.5rem 0.5rem 0.75rem", fontFamily: "var(--font-sans)" },
  ".cm-panel.cm-search label": { fontSize: "0.875rem" },
  ".cm-textfield": {
    fontSize: "1rem",
    color: color("ink"),
    backgroundColor: color("surface"),
    border: `1px solid ${color("edge")}`,
    borderRadius: "0.375rem",
    padding: "0.25rem 0.5rem",
  },
  ".cm-button": {
    fontSize: "0.875rem",
    color: color("ink"),
    backgroundColor: color("surface"),
    backgroundImage: "none",
    border: `1px solid ${color("edge")}`,
    borderRadius: "0.375rem",
    padding: "0.25rem 0.625rem",
  },
  ".cm-panel.cm-search [name=close]": { color: color("ink"), fontSize: "1.25rem", padding: "0 0.5rem" },
  ".cm-searchMatch": { backgroundColor: color("warn-tint"), outline: `1px solid ${color("warn")}` },
  ".cm-searchMatch-selected": { backgroundColor: color("tint"), outline: `2px solid ${color("accent")}` },
  ".cm-tooltip": { color: color("ink"), backgroundColor: color("surface"), border: `1px solid ${color("edge")}`, borderRadius: "0.375rem" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "inherit" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.25rem 0.5rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: color("on-accent"), backgroundColor: color("accent") },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.85" },
  ".cm-diagnostic": { padding: "0.375rem 0.75rem", maxWidth: "32rem" },
  ".cm-diagnostic-error": { borderLeft: `4px solid ${color("bad")}` },
  ".cm-diagnostic-warning": { borderLeft: `4px solid ${color("warn")}` },
  ".cm-foldPlaceholder": {
    color: color("ink"),
    backgroundColor: color("sunken"),
    border: `1px solid ${color("line")}`,
    padding: "0 0.375rem",
  },
  ".cm-selectionMatch": { backgroundColor: `color-mix(in srgb, ${color("tint")} 80%, transparent)` },
});

/** How the source looks: the page's own colors, by day and by night. */
export const editorLook = [theme, syntaxHighlighting(highlight)];
