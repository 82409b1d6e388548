import { bracketEdits } from "./brackets";
import { colonEdits } from "./colons";
import { columnEdits, emptyNameEdits } from "./columns";
import { type Edit, lineAbove, lineAt, lineBelow } from "./edit";
import { quoteEdits } from "./quotes";
import { spaceEdits } from "./spaces";

/** Where a text cannot be read. */
export interface Trouble {
  line: number;
  column: number;
  code: string;
  message: string;
}

/** Reading a text once more costs what reading it did: so often, and not for more characters than this. */
const MOST_READINGS = 24;
const MOST_CHARACTERS = 4_000_000;

/**
 * The slips of the hand that explain the troubles of a text: of the edits near a trouble, the one that leaves the fewest says what the slip was and where. `rest` is what no
 * edit explains. So one slip is said once, however many lines it troubles, and no way out is named that does not lead out.
 */
export function findSlips(
  source: string,
  found: readonly Trouble[],
  troublesIn: (text: string) => readonly Trouble[],
): { slips: Trouble[]; rest: readonly Trouble[] } {
  const slips: Trouble[] = [];
  let lines: readonly string[] = source.split(/\r?\n/);
  let troubles = found;
  let readings = Math.min(MOST_READINGS, Math.floor(MOST_CHARACTERS / source.length));
  for (;;) {
    const [first] = troubles;
    if (!first) break;
    let best: { edit: Edit; left: readonly Trouble[] } | null = null;
    for (const edit of editsNear(lines, first)) {
      if (readings === 0) break;
      readings -= 1;
      const left = troublesIn(edit.lines.join("\n"));
      if (left.length < (best?.left.length ?? troubles.length)) best = { edit, left };
      if (left.length === 0) break;
    }
    if (!best) break;
    const { index, column, message } = best.edit;
    slips.push({ line: index + 1, column, code: "GR0001", message });
    lines = best.edit.lines;
    troubles = best.left;
  }
  return { slips, rest: troubles };
}

/** The likeliest first: of two that leave as little, the earlier is said. */
function* editsNear(lines: readonly string[], { code, line }: Trouble): Generator<Edit> {
  const index = lineAt(lines, line - 1);
  // A name that stands twice is one, unless a line above it has slipped.
  if (code === "GR1002") {
    yield* emptyNameEdits(lines, index);
    return;
  }
  const near = [index, lineAbove(lines, index), lineBelow(lines, index)].filter((at) => at >= 0 && at < lines.length);
  yield* spaceEdits(lines);
  for (const at of near) yield* colonEdits(lines, at);
  for (const at of near) yield* quoteEdits(lines, at);
  yield* bracketEdits(lines, index);
  yield* columnEdits(lines, index);
}
