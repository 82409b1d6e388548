import type { FieldEntry, FillAnswer } from "~/views/studio-form";
import { fillBody, keepFields, keptFields } from "./kept-fields";
import { reachDraft } from "./reach";

/** How a form that saves itself stands with the server. */
export type KeepState =
  | { kind: "saved" }
  | { kind: "saving" }
  | { kind: "waiting"; why: "unreachable" | "signed-out" | "busy"; fields: number }
  | { kind: "refused"; why: "unfit" | "gone" };

interface KeptForm {
  draft: string;
  at: string;
  by: string;
  form: HTMLFormElement;
  formToken: () => string;
  /** What the form's fields showed, and what stands in them. */
  entries: () => FieldEntry[];
}

interface KeeperEars {
  state: (state: KeepState) => void;
  /** Fields that were not saved, and why. */
  problems: (problems: FillAnswer["problems"]) => void;
  saved: () => void;
  /** Fields that show what someone else wrote, and nothing of one's own: they can be drawn anew. */
  renew: (paths: readonly string[]) => void;
  /** Words from an earlier page that have no place by now, or one that says something else. */
  left: (entries: readonly FieldEntry[]) => void;
}

const REST_MS = 700;
const AGAIN_MS = 4_000;

interface Known {
  /** What the field showed when it last agreed with the text, and what stood in it then. */
  was: string;
  base: string;
}

const same = (value: unknown): string => JSON.stringify(value);
const isFresh = (path: string): boolean => path.includes(".new.");

/** Saves what is typed in a form a moment after the last key, one sending at a time, and keeps in the browser what is not saved yet. */
export class FormKeeper {
  readonly #known = new Map<string, Known>();
  /** What was sent with the form's own button, by path. */
  readonly #pressed = new Map<string, string>();
  /** What has a problem as it stands is not sent again before it changes. */
  readonly #refused = new Map<string, string>();
  readonly #tried = new Map<string, FieldEntry["filled"]>();
  /** What a field is known to have shown, where the page says something else or older. */
  readonly #carried = new Map<string, FieldEntry["was"]>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #isOver = false;

  constructor(
    readonly kept: KeptForm,
    readonly ears: KeeperEars,
  ) {
    const left = keptFields(kept);
    this.look();
    this.#restore(left);
    const { form } = kept;
    form.addEventListener("input", this.#typed);
    form.addEventListener("change", this.#typed);
    form.addEventListener("submit", this.#submitted);
    window.addEventListener("online", this.#again);
    document.addEventListener("visibilitychange", this.#again);
  }

  /** Takes note of what the page shows by now. Where someone else changed what is being typed here, the field goes on to say what it showed before. */
  look(): void {
    const renewed: string[] = [];
    for (const { path, was, filled } of this.kept.entries()) {
      const known = this.#known.get(path);
      const [shown, stands] = [same(was), same(filled)];
      if (!known || this.#pressed.get(path) === stands) this.#known.set(path, { was: shown, base: stands });
      else if (known.was !== shown) {
        if (known.base === stands) {
          this.#known.delete(path);
          this.#carried.delete(path);
          renewed.push(path);
        } else if (!this.#carried.has(path)) this.#carried.set(path, JSON.parse(known.was));
      } else this.#carried.delete(path);
    }
    this.#pressed.clear();
    this.#store();
    if (renewed.length > 0) this.ears.renew(renewed);
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    const { form } = this.kept;
    form.removeEventListener("input", this.#typed);
    form.removeEventListener("change", this.#typed);
    form.removeEventListener("submit", this.#submitted);
    window.removeEventListener("online", this.#again);
    document.removeEventListener("visibilitychange", this.#again);
    void this.#send();
  }

  #typed = (): void => {
    this.#store();
    this.#plan(REST_MS);
  };

  #submitted = (): void => {
    clearTimeout(this.#timer);
    for (const { path, filled } of this.kept.entries()) this.#pressed.set(path, same(filled));
    for (const [path, was] of this.#carried) this.#write(path, was);
  };

  #again = (): void => {
    if (this.#dirty().length > 0) this.#plan(0);
  };

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isOver) this.#timer = setTimeout(() => void this.#send(), ms);
  }

  /** The fields that hold something else than they showed. */
  #dirty(): FieldEntry[] {
    const dirty = this.kept.entries().filter(({ path, filled }) => this.#known.get(path)?.base !== same(filled));
    return dirty.map((entry) => ({ ...entry, was: this.#carried.get(entry.path) ?? entry.was }));
  }

  #store(): void {
    keepFields(this.kept, this.#dirty());
  }

  async #send(): Promise<void> {
    if (this.#isBusy) return;
    const sent = this.#dirty().filter(({ path, filled }) => !isFresh(path) && this.#refused.get(path) !== same(filled));
    if (sent.length === 0) return;
    this.#isBusy = true;
    this.ears.state({ kind: "saving" });
    const { draft, at, formToken } = this.kept;
    const tried = sent.map((entry) => ({ ...entry, ...(this.#tried.has(entry.path) && { tried: this.#tried.get(entry.path) ?? "" }) }));
    for (const { path, filled } of sent) this.#tried.set(path, filled);
    const reached = await reachDraft(draft, fillBody(tried, { intent: "fill", at, "form-token": formToken() }));
    this.#isBusy = false;
    if (reached.kind === "refused") this.ears.state(reached);
    else if (reached.kind === "waits") {
      this.ears.state({ kind: "waiting", why: reached.why, fields: sent.length });
      this.#plan(AGAIN_MS);
    } else this.#answered(sent, await reached.response.json());
  }

  #answered(sent: readonly FieldEntry[], { shown, problems }: FillAnswer): void {
    const isSaved = Object.keys(problems).length === 0;
    for (const { path, filled } of sent) {
      const now = shown[path];
      this.#tried.delete(path);
      if (isSaved) this.#known.set(path, { was: same(now ?? filled), base: same(filled) });
      else if (problems[path] === "stale" && now !== undefined)
        this.#known.set(path, { was: same(now), base: this.#known.get(path)?.base ?? "" });
      if (now !== undefined && (isSaved || problems[path] === "stale")) this.#carried.set(path, typeof now === "string" ? now : [...now]);
      if (problems[path] !== undefined) this.#refused.set(path, same(filled));
    }
    this.#store();
    if (this.#isOver) return;
    this.ears.problems(problems);
    this.ears.state({ kind: "saved" });
    if (isSaved) this.ears.saved();
    this.#plan(isSaved ? REST_MS : 0);
  }

  /** Has the form itself send what the field is known to have shown. */
  #write(path: string, was: FieldEntry["was"]): void {
    const carrier = this.kept.form.elements.namedItem(`${typeof was === "string" ? "was" : "list"}:${path}`);
    if (carrier instanceof HTMLInputElement) carrier.value = typeof was === "string" ? was : JSON.stringify(was);
  }

  /** What was typed on an earlier page and not saved goes back to its place, if that is as it was. */
  #restore(entries: readonly FieldEntry[]): void {
    const now = new Map(this.kept.entries().map((entry) => [entry.path, entry]));
    const left = entries.filter((entry) => {
      const here = now.get(entry.path);
      if (here && same(here.filled) === same(entry.filled)) return false;
      return !here || same(here.was) !== same(entry.was) || !put(this.kept.form, entry);
    });
    if (left.length > 0) this.ears.left(left);
    this.#typed();
  }
}

/** Puts words into a field; false where it has another number of places for them. */
function put(form: HTMLFormElement, { path, filled }: Pick<FieldEntry, "path" | "filled">): boolean {
  const places = [...form.elements].filter(
    (one): one is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement => "name" in one && one.name === `is:${path}`,
  );
  const all = [filled].flat();
  if (places.every((one) => one instanceof HTMLInputElement && one.type === "checkbox")) {
    for (const one of places) if (one instanceof HTMLInputElement) one.checked = all.includes(one.value);
    return places.length > 0;
  }
  if (places.length < all.length) return false;
  for (const [index, one] of places.entries()) one.value = all[index] ?? one.value;
  return true;
}
