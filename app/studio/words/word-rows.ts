import type { ScenarioRead } from "~/engine/scenario/parse";
import { isStaged } from "~/engine/scenario/speech";
import { eachText } from "~/engine/scenario/text";
import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";

/** A text of a case: its path, as translations name it; who says it; its words; and where they stand in the draft's own text, unless they are a shared part's. */
export interface WordRow {
  at: string;
  who: string;
  words: string;
  path: DataPath | null;
}

/** Every text that a trainee may read, in the order of the case. What stands for a part that is still to be written is none. */
export function wordRows({ scenario, pathAsWritten, used }: ScenarioRead, data: unknown): WordRow[] {
  const isShared = (at: string) => used.some(({ part }) => wordsPath(part, pathAsWritten(at).split(".")) !== null);
  return [...eachText(scenario)].flatMap(({ at, text }): WordRow[] => {
    const path = wordsPath(data, pathAsWritten(at).split("."));
    return path !== null || isShared(at) ? [{ at, who: speaker(scenario, at, text), words: text, path }] : [];
  });
}

/** Where the words of a path stand in what an author wrote: a text alone may stand for a list of one, and a voice may be its words. */
function wordsPath(data: unknown, path: DataPath): DataPath | null {
  for (let length = path.length; length > 0; length -= 1) {
    const [from, rest] = [path.slice(0, length), path.slice(length).join(".")];
    const found = dataAt(data, from);
    if (typeof found === "string" && (rest === "" || rest === "0.text")) return from;
    if (rest === "" && isPlainObject(found) && typeof found.text === "string") return [...from, "text"];
  }
  return null;
}

/** Whose words they are: the trainee's, a person's by name, the story's, or nobody's, since they are read and not said. */
function speaker(scenario: ScenarioRead["scenario"], at: string, text: string): string {
  if (at.endsWith(".words")) return "trainee";
  if (!/\.(?:says|reply)\.\d+\.text$/.test(at)) return "";
  if (isStaged(text)) return "story";
  const line = dataAt(scenario, at.split(".").slice(0, -1));
  const name = isPlainObject(line) && typeof line.speaker === "string" ? line.speaker : "";
  return scenario.speakers[name]?.name ?? scenario.customer.name;
}
