import { Command } from "commander";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import { wordsIn } from "~/i18n/words-in";
import { listReadings, type Reading } from "~/services/author/list-readings.server";
import { printConversation } from "./conversation-text";
import { orFail } from "./fail";
import { requireScenario } from "./require-scenario";

const words = wordsIn("en");

export const readCommand = new Command("read")
  .description("print a few plays that together show every word of a scenario, to be read aloud")
  .argument("<id>", "the scenario's name")
  .action((id: string) => orFail(() => read(id)));

function read(id: string): void {
  const { entry, from } = requireScenario(id);
  const { plays, unshown, atLeast, isComplete } = listReadings(entry, { locale: words.locale, mostPositions: MOST_POSITIONS, from });
  for (const [index, reading] of plays.entries()) printReading(index + 1, reading);
  const fewer = plays.length === atLeast ? "no fewer can" : `no fewer than ${atLeast} can`;
  console.log(
    `\n${plays.length} plays show every word of \`${entry.scenario.id}\` (${fewer})${unshown.length === 0 ? "." : ", except for:"}`,
  );
  for (const text of unshown) console.log(`  - ${text}`);
  if (!isComplete) console.log("The case is too large to be searched to its end, so a play may show these after all.");
}

function printReading(number: number, { level, variant, line, shown, debrief }: Reading): void {
  console.log(`\n== Play ${number}: ${level}, variant ${variant}\n   ${line.join(",")}`);
  for (const turn of [0, ...debrief.turns.map(({ number: at }) => at)]) {
    printConversation({ ...shown, conversation: shown.conversation.filter((message) => message.turn === turn) }, words, turn);
    for (const why of debrief.turns[turn - 1]?.why ?? []) console.log(`      why: ${why}`);
  }
  const { ending, customer, score } = debrief;
  console.log(`\n   ${ending.title}: ${score.passed ? "passed" : "not passed"}, ${score.total}`);
  for (const [label, text] of Object.entries({
    Needed: customer.needs,
    Customer: ending.customer,
    Team: ending.team,
    Business: ending.business,
    Lesson: ending.teaches,
  }))
    console.log(`   ${label}: ${text}`);
}
