import { useEffect, useRef, useState } from "react";
import type { SyncState } from "~/browser/draft/sync";
import { useFormToken } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";
import { useProblems } from "./proof/problem-count";
import { useProof } from "./proof/proof-context";
import { SyncLine } from "./sync-line";
import type { DraftNewsHeard } from "./use-draft-news";

/** What the page can ask of its editor. */
export interface SourceDesk {
  step: (kind: "undo" | "redo") => void;
  goToLine: (line: number) => void;
}

interface SourceEditorProps {
  draft: DraftView;
  source: string;
  news: DraftNewsHeard;
  /** Told of the editor once it is there, and of its end. Where it cannot be loaded, the plain field stays. */
  onDesk: (desk: SourceDesk | null) => void;
}

/** The text of a draft in an editor. It takes over what stands in the plain field, and from then on sends each change by itself. */
export function SourceEditor({ draft, source, news, onDesk }: SourceEditorProps) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<SyncState>({ kind: "saved" });
  const [editor, setEditor] = useState<OpenEditor | null>(null);
  const formToken = useFormToken();
  const { setLive } = useProof();
  const page = useRef({ draft, source, news, onDesk, formToken, label: t("studio.source") });
  useEffect(() => {
    page.current = { draft, source, news, onDesk, formToken, label: t("studio.source") };
  });

  const { id } = draft;
  useEffect(() => {
    let close = () => {};
    let isGone = false;
    void (early ?? loadEditor()).then((editing) => {
      if (isGone || !host.current) return;
      const { draft: shown, source: text, label } = page.current;
      const field = document.querySelector<HTMLTextAreaElement>("#source");
      const isFocused = field !== null && document.activeElement === field;
      const desk = editing.openSourceDesk({
        ...{ parent: host.current, label, draft: id, by: shown.me, version: shown.version, text },
        typed: field?.value ?? null,
        formToken: () => page.current.formToken,
        tell: setState,
        people: (people) => page.current.news.setPeople(people),
        changed: (version) => page.current.news.changed(version),
        textChanged: setLive,
      });
      if (isFocused) {
        desk.view.dispatch({ selection: { anchor: Math.min(field.selectionStart, desk.view.state.doc.length) }, scrollIntoView: true });
        desk.view.focus();
      }
      setEditor({ ...editing, ...desk });
      page.current.onDesk({ step: desk.step, goToLine: (line) => editing.goToLine(desk.view, line) });
      close = () => {
        setLive(null);
        desk.close();
        setEditor(null);
        page.current.onDesk(null);
      };
    });
    return () => {
      isGone = true;
      close();
    };
  }, [id, setLive]);

  const problems = useProblems(draft.problems);
  useEffect(() => editor?.showProblems(editor.view, problems), [editor, problems]);

  return (
    <>
      {editor && <SyncLine state={state} find={editor.find} />}
      <div ref={host} />
    </>
  );
}

type OpenEditor = Awaited<ReturnType<typeof loadEditor>> & ReturnType<Awaited<ReturnType<typeof loadEditor>>["openSourceDesk"]>;

/** Begun as soon as this script runs, and not only once the page is alive: the editor is half of what a visit of the source loads. */
const early = typeof document !== "undefined" && new URLSearchParams(location.search).get("view") === "source" ? loadEditor() : null;
// Where it fails the plain field stays, as it does for whoever has no script.
early?.catch(() => undefined);

async function loadEditor() {
  const [{ openSourceDesk }, { showProblems, goToLine }] = await Promise.all([
    import("~/browser/editor/source-desk"),
    import("~/browser/editor/problems"),
  ]);
  return { openSourceDesk, showProblems, goToLine };
}
