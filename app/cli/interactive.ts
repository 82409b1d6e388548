import { createInterface } from "node:readline/promises";
import type { Position } from "~/engine/machine/position";
import type { ChoiceEntry, Mode } from "~/engine/play/attempt";
import { choose } from "~/engine/play/choose";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Misplacement } from "~/engine/play/turn";
import type { Facts } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import type { Reader } from "~/engine/show/conversation";
import { viewRefusal } from "~/engine/show/refusal-view";
import { type ChoiceView, type View, view } from "~/engine/show/view";
import type { Words } from "~/i18n/words-in";
import { parseAmount } from "~/services/play/parse-amount";
import { printConversation } from "./conversation-text";
import { refusalLine } from "./refusal-line";
import { printScore } from "./score-text";

/** Plays at the terminal, from the start or after these choices: a number picks a choice, `q` leaves. */
export async function playInteractively(
  rules: Rules,
  facts: Facts,
  opening: Position,
  mode: Mode,
  reader: Reader,
  words: Words,
  before: readonly ChoiceEntry[] = [],
): Promise<void> {
  const { currency } = rules.scenario;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string> => {
    process.stdout.write(prompt);
    const { value, done } = await answers.next();
    return done === true ? "q" : value.trim();
  };
  let played: Replay = replay(rules, facts, mode, before);
  const look = () => view(rules, opening, played, { ...reader, mode, token: (name) => name });
  let shown = look();
  printConversation(shown, words);
  while (!shown.ended) {
    console.log(`\n${toldStatus(shown)}`);
    for (const [index, choice] of shown.choices.entries()) console.log(`  ${index + 1}  ${toldChoice(choice, currency, words)}`);
    const answer = await ask("\n> ");
    if (answer === "q") break;
    const picked = shown.choices[Number(answer) - 1];
    if (!picked) {
      console.log(`\n\`${answer}\` isn't a choice here. Enter a number from 1 to ${shown.choices.length}, or q to leave.`);
      continue;
    }
    const entry: ChoiceEntry = { choice: picked.token };
    if (picked.amount) {
      const { title, unit } = picked.amount;
      const typed = await ask(`${title}: how much? `);
      if (typed === "q") break;
      entry.amount = parseAmount(typed, unit, currency, reader.locale) ?? Number.NaN;
    }
    if (picked.types) {
      const typed = await ask(`${picked.types.label}: `);
      if (typed === "q") break;
      entry.typed = typed;
    }
    const chosen = choose(rules, played.held, entry, mode);
    if ("misplaced" in chosen) console.log(`\n${toldMisplaced(chosen.misplaced, picked, currency, words)}`);
    else if ("refusal" in chosen)
      console.log(`\nNot within your limits. ${refusalLine(viewRefusal(rules, chosen.refusal), currency, words)}`);
    else {
      played = { held: chosen.held, turns: [...played.turns, chosen.turn] };
      shown = look();
      printConversation(shown, words, chosen.turn.number);
    }
  }
  lines.close();
  if (played.held.ended) printScore(rules, played, score(rules, played));
}

/** The story's clock, the mood, and what waits on the clock: one line. */
function toldStatus({ clock, customer }: View): string {
  const waits = clock.waits.map(({ label, minutes }) => `${label} in ${toldMinutes(minutes)}`);
  return `  -- ${[toldMinutes(clock.minutes), `${customer.name} is ${customer.mood}`, ...waits].join(" · ")}`;
}

function toldMinutes(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function toldChoice({ label, words: said, minutes, amount, types, gives, locked }: ChoiceView, currency: string, words: Words): string {
  const more = [
    minutes === undefined ? "" : `${minutes} min`,
    amount
      ? amount.left === 0
        ? `none left to ${amount.charge ? "charge" : "give"}`
        : `up to ${words.amount(amount.left, amount.unit, currency)}`
      : "",
    types ? `asks for: ${types.label}` : "",
    gives ? `${gives.title}: ${gives.charge ? "charge " : ""}${words.amount(gives.value, gives.unit, currency)}` : "",
    locked ? `locked: ${refusalLine(locked, currency, words)}` : "",
  ].filter((part) => part !== "");
  const what = [label === undefined ? "" : `[${label}]`, said ?? ""].filter((part) => part !== "").join(" ");
  return `${what}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
}

function toldMisplaced({ code, ...more }: Misplacement, { amount }: ChoiceView, currency: string, words: Words): string {
  if (code === "typed-missing" || code === "typed-long") return `${words.t(`choice-problem.${code}`)} Nothing was played.`;
  if (!amount || !code.startsWith("amount")) return "That choice isn't open here. Nothing was played.";
  const most = "most" in more ? more.most : undefined;
  const range = [1, most ?? amount.most].map((value) => (amount.unit === "money" ? words.money(value, currency) : value));
  return `That isn't an amount you can ${amount.charge ? "charge" : "give"}. Enter one from ${range.join(" to ")}. Nothing was played.`;
}
