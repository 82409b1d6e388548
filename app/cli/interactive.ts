import { createInterface } from "node:readline/promises";
import type { Position } from "~/engine/machine/position";
import type { LogEntry, Mode } from "~/engine/play/attempt";
import { begin } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import type { Reader } from "~/engine/play/conversation";
import { viewRefusal } from "~/engine/play/refused";
import type { Played } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { view } from "~/engine/play/view";
import type { Facts } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { parseAmount } from "~/services/parse-amount";
import { printConversation } from "./print-conversation";
import { printScore } from "./print-score";

/** Plays at the terminal: a number picks a choice, `q` leaves. */
export async function playInteractively(rules: Rules, facts: Facts, opening: Position, mode: Mode, reader: Reader): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string> => {
    process.stdout.write(prompt);
    const { value, done } = await answers.next();
    return done === true ? "q" : value.trim();
  };
  let played: Played = { held: begin(rules, facts), turns: [] };
  printConversation(rules, opening, played, reader);
  while (!played.held.ended) {
    const shown = view(rules, opening, played, { ...reader, mode, token: (name) => name });
    console.log();
    for (const [index, { label, words, amount, minutes, locked }] of shown.choices.entries()) {
      const more = [
        minutes === undefined ? "" : `${minutes} min`,
        amount ? `up to ${amount.left}` : "",
        locked ? `locked: ${locked.titles.join(", ")}` : "",
      ].filter((part) => part !== "");
      console.log(
        `  ${index + 1}  ${[label === undefined ? "" : `[${label}]`, words ?? ""].filter((part) => part !== "").join(" ")}${more.length > 0 ? ` (${more.join(", ")})` : ""}`,
      );
    }
    const answer = await ask("\n> ");
    if (answer === "q") break;
    const picked = shown.choices[Number(answer) - 1];
    if (!picked) {
      console.log(`Type a number from 1 to ${shown.choices.length}, or q to leave.`);
      continue;
    }
    const entry: Omit<LogEntry, "at"> = { choice: picked.token };
    if (picked.amount)
      entry.amount =
        parseAmount(await ask(`${picked.amount.title}, how much? `), picked.amount.unit, rules.scenario.currency, reader.locale) ??
        Number.NaN;
    const chosen = choose(rules, played.held, entry, mode);
    if ("misplaced" in chosen) console.log("That is no amount that can be given.");
    else if ("refusal" in chosen) {
      const { titles, reason } = viewRefusal(rules, chosen.refusal);
      console.log(`Not within your limits: ${titles.join(", ")}. ${reason ?? ""}`);
    } else {
      played = { held: chosen.held, turns: [...played.turns, chosen.turn] };
      printConversation(rules, opening, played, reader, chosen.turn.number);
    }
  }
  lines.close();
  if (played.held.ended) printScore(rules, played, score(rules, played));
}
