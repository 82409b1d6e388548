import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";
import { type FieldProblem, filledValue } from "./filled-value";
import type { Shown } from "./shown-value";
import { factAt, type ThingField } from "./thing-form";
import type { ValueChange } from "./value-edits";

/** A field of a new row, and what was filled in. */
interface Cell {
  field: ThingField;
  typed: Shown;
}

/** What a list becomes by a new row, or words by a new voice; no change where nothing was filled in. */
export function newRow(
  data: unknown,
  cells: readonly Cell[],
): { changes: readonly ValueChange[] } | { problems: Record<string, FieldProblem> } {
  if (cells.every(({ typed }) => [typed].flat().join("").trim() === "")) return { changes: [] };
  const problems: Record<string, FieldProblem> = {};
  const row: Record<string, unknown> = {};
  for (const { field, typed } of cells) {
    const { control, path, fresh } = field;
    const found = filledValue({ control, isRequired: fresh?.isNeeded ?? false, now: undefined, fact: factAt(path), data }, typed);
    if ("problem" in found) problems[path.join(".")] = found.problem;
    else if (found.value !== undefined && fresh) row[fresh.key] = found.value;
  }
  const fresh = cells[0]?.field.fresh;
  if (!fresh || Object.keys(problems).length > 0) return { problems };
  if (!fresh.isVoice) return { changes: [{ path: fresh.list, value: withRow(dataAt(data, fresh.list), row, fresh.alone) }] };
  return withVoice(data, fresh.list, row);
}

/** A row with a condition goes before the one that always counts, which would else come first. */
function withRow(now: unknown, row: Record<string, unknown>, alone: string | null): unknown[] {
  const rows: unknown[] = Array.isArray(now) ? now : now === undefined || alone === null ? [] : [{ [alone]: now }];
  const last = rows.at(-1);
  const isBefore = row.when !== undefined && isPlainObject(last) && last.when === undefined;
  return isBefore ? [...rows.slice(0, -1), row, last] : [...rows, row];
}

/** Words that had one voice keep it, and what the choice said of its voice goes. */
function withVoice(data: unknown, path: DataPath, { voice, text }: Record<string, unknown>): ReturnType<typeof newRow> {
  const now = dataAt(data, path);
  const own = [...path.slice(0, -1), "voice"];
  const said = String(dataAt(data, own) ?? (voice === "plain" ? "warm" : "plain"));
  const voices = isPlainObject(now) ? now : { [said]: now };
  if (voices[String(voice)] !== undefined) return { problems: { [[...path, "new", "voice"].join(".")]: "no-option" } };
  return {
    changes: [
      { path, value: { ...voices, [String(voice)]: text } },
      { path: own, value: undefined },
    ],
  };
}
