import { firstSituation, goodLine, groupAt, isPlaceholder } from "~/studio/first/good-line";
import { dataAt } from "~/studio/text/data";
import type { FirstView } from "~/views/studio-first";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** How many wrong answers a turn is asked for: the tempting one, and the clumsy one. */
const WRONG = 2;

/** The good conversation of a draft, and what is asked for next: at the turn that was asked for, or at the first that lacks something. Null where there is no draft of this id. */
export async function viewFirst(id: string, asked: number | null): Promise<FirstView | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const { data } = readDraft(open);
  const { turns, ending } = goodLine(data);
  const words = (path: readonly string[], otherwise: string) => {
    const found = dataAt(data, path);
    return typeof found === "string" ? found : otherwise;
  };
  const lacking = turns.findIndex(({ wrong }) => wrong.length < WRONG);
  const turn = asked !== null && turns[asked] ? asked : lacking;
  const first = firstSituation(data);
  const said = first === null || turns.length > 0 ? "" : words(["situations", first, "says"], "");
  return {
    id,
    title: words(["title"], open.draft.scenarioId),
    customer: words(["customer", "name"], ""),
    turns: turns.map(({ situation, says, words: answer, wrong }) => ({
      ...{ situation, says, words: answer },
      wrong: wrong.map((one) => one.words),
    })),
    ending: ending === null ? null : words(["endings", ending, "title"], ending),
    next:
      ending === null
        ? { kind: "turn", says: isPlaceholder(said) ? "" : said }
        : turn < 0
          ? null
          : { kind: "wrong", turn, sort: (turns[turn]?.wrong.length ?? 0) === 0 ? "tempting" : "clumsy" },
    endings: Object.keys(groupAt(data, ["endings"])).map((name) => ({ name, title: words(["endings", name, "title"], name) })),
  };
}
