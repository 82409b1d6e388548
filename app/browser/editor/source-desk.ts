import { openSearchPanel } from "@codemirror/search";
import type { EditorView } from "@codemirror/view";
import { asField, difference, fromField } from "~/studio/draft/difference";
import { placeAt } from "~/studio/text/place";
import type { PersonHere } from "~/views/studio-news";
import { newTab } from "../draft/new-tab";
import { hearDraft } from "../draft/news-stream";
import { newPlace } from "../draft/place";
import { sendOrphans } from "../draft/send-orphans";
import { DraftSync, type SyncState } from "../draft/sync";
import { applyToEditor, openEditor } from "./editor";

export interface SourceDeskOptions {
  parent: HTMLElement;
  label: string;
  draft: string;
  /** Whoever types. */
  by: string;
  version: number;
  text: string;
  /** What the plain field held before there was an editor, since someone may have typed there already; null where there was none. */
  typed: string | null;
  formToken: () => string;
  tell: (state: SyncState) => void;
  people: (people: PersonHere[]) => void;
  /** The text is another one now, whoever changed it. */
  textChanged: (text: string) => void;
  /** The draft has this version by now, whoever changed it. */
  changed: (version: number) => void;
}

export interface SourceDesk {
  view: EditorView;
  step: (kind: "undo" | "redo") => void;
  /** Opens the fields by which one finds and replaces. */
  find: () => void;
  close: () => void;
}

/** To copy the text and to tell of it costs more than a key may: it waits for a pause, so that neither it nor what it sets to work takes the processor from the next key. */
const TEXT_MS = 150;

/** Opens the source of a draft: an editor, what it sends, and what it hears. */
export function openSourceDesk(options: SourceDeskOptions): SourceDesk {
  const { draft, by, formToken, version, text } = options;
  const client = newTab();
  let at = "";
  let telling: ReturnType<typeof setTimeout> | undefined;
  const place = newPlace({ draft, tab: client, formToken }, () => {
    at = placeAt(view.state.doc, view.state.doc.lineAt(view.state.selection.main.head).number);
    return at;
  });
  const sync = new DraftSync(
    { draft, by, formToken, tell: options.tell, apply: (changes, isOwnStep) => applyToEditor(view, changes, isOwnStep) },
    client,
    version,
  );
  const view = openEditor({
    parent: options.parent,
    text,
    label: options.label,
    typed: (changes, isJoined) => sync.typed(changes, isJoined),
    step: (kind) => sync.step(kind),
    changed: () => {
      clearTimeout(telling);
      telling = setTimeout(() => options.textChanged(view.state.doc.sliceString(0, undefined, "\n")), TEXT_MS);
    },
    moved: place.moved,
  });
  const silence = hearDraft(
    { draft, tab: client, from: () => sync.version, at: () => at },
    {
      change: (change) => {
        sync.hear(change);
        options.changed(change.version);
      },
      people: options.people,
      heard: (isHeard) => isHeard && sync.hurry(),
    },
  );
  const hurry = () => sync.hurry();
  const away = ["pagehide", "blur", "online"] as const;
  for (const event of away) window.addEventListener(event, hurry);
  if (options.typed !== null && options.typed !== asField(text))
    view.dispatch({ changes: difference(text, fromField(text, options.typed)) });
  void sendOrphans({ draft, by, formToken });
  return {
    view,
    step: (kind) => sync.step(kind),
    find: () => void openSearchPanel(view),
    close: () => {
      for (const event of away) window.removeEventListener(event, hurry);
      clearTimeout(telling);
      place.end();
      silence();
      sync.close();
      view.destroy();
    },
  };
}
