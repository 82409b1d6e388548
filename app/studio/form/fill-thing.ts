import { dataAt, isPlainObject } from "../text/data";
import { editText } from "../text/edit";
import type { DataPath } from "../text/find";
import { type DraftSource, toData } from "../text/source";
import type { Splice } from "../text/splice";
import { changeValues } from "./change-values";
import { type FieldProblem, filledValue } from "./filled-value";
import { newRow } from "./new-row";
import { settled } from "./settled";
import { isSameShown, type Shown } from "./shown-value";
import { thingAt } from "./thing-at";
import { factAt, type ThingField } from "./thing-form";
import type { ValueChange } from "./value-edits";
import { fieldsOfForm, toWholeForm } from "./whole-form";

/** What a form sends of one field: what it showed, and what stands in it now. */
export interface FilledField {
  path: string;
  was: Shown;
  filled: Shown;
  /** What was sent before and got no answer: it may stand in the text by now. */
  tried?: Shown;
}

/** What is to be done with one row besides: it goes, or moves by one. */
export interface RowAct {
  act: "out" | "up" | "down";
  path: string;
}

/** Why a field was not filled in: `stale` where the text says something else by now than the form showed. */
export type FillProblem = FieldProblem | "stale" | "by-hand";

/** Either the text with all that was filled in, by steps of splices, or a problem at each field that has one. */
export type FilledThing = { source: DraftSource; steps: readonly Splice[][] } | { problems: Record<string, FillProblem> };

/** Fills in the form of the thing at a path. Fields that were left as they were are not touched, and may have changed meanwhile. */
export function fillThing(start: DraftSource, at: string, entries: readonly FilledField[], row: RowAct | null = null): FilledThing {
  const filling = new Filling(start, at);
  const fresh: FilledField[] = [];
  for (const entry of entries) {
    if (isSameShown(entry.was, entry.filled)) continue;
    const field = filling.fields().find(({ path }) => path.join(".") === entry.path);
    if (field?.fresh) fresh.push(entry);
    else if (!field) filling.problems[entry.path] = "stale";
    else filling.fill(field, entry);
  }
  for (const list of new Set(fresh.map(({ path }) => path.slice(0, path.lastIndexOf(".new."))))) filling.add(list, fresh);
  if (row && Object.keys(filling.problems).length === 0) filling.act(row);
  const { source, steps, problems } = filling;
  return Object.keys(problems).length > 0 ? { problems } : { source, steps };
}

class Filling {
  readonly problems: Record<string, FillProblem> = {};
  readonly steps: Splice[][] = [];
  #read: { source: DraftSource; fields: ThingField[] } | null = null;

  constructor(
    public source: DraftSource,
    readonly at: string,
  ) {}

  /** The fields as the text has them by now. To read a case anew takes long, so it is done once a change. */
  fields(): ThingField[] {
    if (this.#read?.source !== this.source) {
      const data = toData(this.source);
      const thing = thingAt(data, this.at);
      this.#read = { source: this.source, fields: thing ? fieldsOfForm(toWholeForm(data, thing)) : [] };
    }
    return this.#read.fields;
  }

  fill(field: ThingField, { path, was, filled, tried }: FilledField): void {
    const { control, isRequired, value: now } = field;
    const [typed, before] = [settled(control, filled), settled(control, was)];
    if (isSameShown(typed, before) || isSameWords(field.shown, typed)) return;
    const isKnown = isSameShown(field.shown, before) || (tried !== undefined && isSameWords(field.shown, settled(control, tried)));
    if (field.isByHand) this.problems[path] = "by-hand";
    else if (!isKnown) this.problems[path] = "stale";
    else {
      const found = filledValue({ control, isRequired, now, fact: factAt(field.path), data: toData(this.source) }, typed);
      if ("problem" in found) this.problems[path] = found.problem;
      else this.#write(path, lifted(toData(this.source), field, found.value));
    }
  }

  /** A new row of what was filled in for it; none where nothing was. */
  add(list: string, entries: readonly FilledField[]): void {
    const cells = this.fields().flatMap((field) => {
      if (field.fresh?.list.join(".") !== list) return [];
      const filled = entries.find(({ path }) => path === field.path.join("."))?.filled ?? "";
      return [{ field, typed: settled(field.control, filled) }];
    });
    const found = newRow(toData(this.source), cells);
    if ("problems" in found) Object.assign(this.problems, found.problems);
    else for (const change of found.changes) this.#write(list, change);
  }

  act({ act, path }: RowAct): void {
    const data = toData(this.source);
    const steps = path.split(".");
    const holder = dataAt(data, steps.slice(0, -1));
    const keys = Array.isArray(holder) ? holder.map((_, index) => String(index)) : isPlainObject(holder) ? Object.keys(holder) : [];
    const from = keys.indexOf(steps.at(-1) ?? "");
    const to = act === "up" ? from - 1 : from + 1;
    if (from < 0 || !`${path}.`.startsWith(this.at === "" ? "" : `${this.at}.`)) this.problems[path] = "stale";
    else if (act === "out") this.#write(path, { path: steps, value: undefined });
    else if (to >= 0 && to < keys.length)
      this.#take(path, editText(this.source, { do: "move", path: steps.slice(0, -1), from, to, reach: "here" }));
  }

  #write(at: string, change: ValueChange): void {
    this.#take(at, changeValues(this.source, [change]));
  }

  #take(at: string, done: { source: DraftSource; steps: readonly Splice[][] } | null): void {
    if (!done) this.problems[at] = "by-hand";
    else {
      this.steps.push(...done.steps);
      this.source = done.source;
    }
  }
}

/** The same but for what is trimmed when it is saved. */
const isSameWords = (one: Shown, other: Shown): boolean =>
  isSameShown(typeof one === "string" ? one.trim() : one, typeof other === "string" ? other.trim() : other);

/** What stands alone becomes a row, or a voice with marks, as soon as something else stands beside it. */
function lifted(data: unknown, { path, lift }: ThingField, value: unknown): ValueChange {
  if (!lift) return { path, value };
  const alone = dataAt(data, lift.path);
  const rest = path.slice(lift.path.length + (lift.isRow ? 1 : 0));
  const lead = lift.isRow && rest[0] === "when";
  const group = lead ? { ...nested(rest, value), [lift.key]: alone } : { [lift.key]: alone, ...nested(rest, value) };
  return { path: lift.path, value: lift.isRow ? [group] : group };
}

function nested([step, ...rest]: DataPath, value: unknown): Record<string, unknown> {
  return { [String(step)]: rest.length === 0 ? value : nested(rest, value) };
}
