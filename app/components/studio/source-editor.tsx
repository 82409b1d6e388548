import { useEffect, useRef, useState } from "react";
import type { SyncState } from "~/browser/draft/sync";
import { useFormToken } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";
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
  const page = useRef({ draft, source, news, onDesk, formToken, label: t("studio.source") });
  useEffect(() => {
    page.current = { draft, source, news, onDesk, formToken, label: t("studio.source") };
  });

  const { id } = draft;
  useEffect(() => {
    let close = () => {};
    let isGone = false;
    void loadEditor().then((editing) => {
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
      });
      if (isFocused) {
        desk.view.dispatch({ selection: { anchor: Math.min(field.selectionStart, desk.view.state.doc.length) }, scrollIntoView: true });
        desk.view.focus();
      }
      setEditor({ ...editing, ...desk });
      page.current.onDesk({ step: desk.step, goToLine: (line) => editing.goToLine(desk.view, line) });
      close = () => {
        desk.close();
        setEditor(null);
        page.current.onDesk(null);
      };
    });
    return () => {
      isGone = true;
      close();
    };
  }, [id]);

  const { problems } = draft;
  useEffect(() => editor?.showProblems(editor.view, problems), [editor, problems]);

  return (
    <>
      {editor && <SyncLine state={state} find={editor.find} />}
      <div ref={host} />
    </>
  );
}

type OpenEditor = Awaited<ReturnType<typeof loadEditor>> & ReturnType<Awaited<ReturnType<typeof loadEditor>>["openSourceDesk"]>;

async function loadEditor() {
  const [{ openSourceDesk }, { showProblems, goToLine }] = await Promise.all([
    import("~/browser/editor/source-desk"),
    import("~/browser/editor/problems"),
  ]);
  return { openSourceDesk, showProblems, goToLine };
}
