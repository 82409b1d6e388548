import { expect, test } from "vitest";
import { parseScenario } from "~/engine/scenario/parse";
import { readCatalog } from "~/services/catalog/catalog.server";
import { emptyCase } from "~/studio/begin/empty-case";
import { partCase } from "~/studio/begin/part-case";
import { transcriptCase } from "~/studio/begin/transcript-case";
import { toExchanges } from "~/studio/transcript/exchanges";
import { guessRoles } from "~/studio/transcript/role";
import { parseTranscript } from "~/studio/transcript/transcript";

const { limits, model, career, parts } = readCatalog("scenarios", []);
const start = { id: "new-case", title: "New: a case", level: "css1", competency: "tone" };
const nobody = { name: "", asks: "", needs: "", says: "" };
const read = (text: string) => parseScenario(text, { limits, model, parts, competencies: career?.competencies });

test("the empty page has nothing wrong with it, whatever is known of the customer", () => {
  for (const customer of [nobody, { name: 'Ana: "A"', asks: "- what?", needs: "# that", says: "[knocks]\nHello: #1" }]) {
    const found = read(emptyCase(start, customer));
    expect(found).toMatchObject({ isDraft: true, scenario: { id: "new-case", title: "New: a case" } });
  }
});

test("a case from each shared part leads into it and out of it, with nothing wrong", () => {
  expect(parts.size).toBeGreaterThan(0);
  for (const part of parts.values()) {
    if ("problems" in part) throw new Error("a part cannot be read");
    const found = read(partCase(start, nobody, part));
    if ("problems" in found) throw new Error(JSON.stringify(found.problems));
    expect(found.used.map((one) => one.part.id)).toEqual([part.part.id]);
  }
});

const chat = `[10:02] Shop Bot: Welcome!
[10:03] Ana: My {parcel} is [late]: since Monday
[10:03] Ana: Where is it?
[10:04] Support: I'm sorry! When do you need it?
[10:05] Ana: Tonight.
[10:06] Support: Then I'll send it by courier.
[10:06] Support: You'll have it by six.
[10:07] Ana: Perfect, thank you`;

test("a case from a chat has a situation a turn, a place for what would have been tempting, and nothing wrong", () => {
  const transcript = parseTranscript(chat);
  if ("problems" in transcript) throw new Error("not read");
  const exchanges = toExchanges(transcript.messages, guessRoles(["Shop Bot", "Ana", "Support"]));
  expect(exchanges.leftOut.map(({ line }) => line)).toEqual([1]);
  const found = read(transcriptCase(start, exchanges));
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  const { situations, endings } = found.scenario;
  expect(Object.keys(situations)).toEqual(["opening", "turn-2"]);
  expect(situations.opening?.says).toEqual([{ text: "My (parcel) is (late): since Monday\nWhere is it?" }]);
  expect(situations["turn-2"]?.choices["answer-2"]).toMatchObject({
    words: "Then I'll send it by courier.\nYou'll have it by six.",
    to: "ended",
  });
  for (const { choices } of Object.values(situations)) expect(Object.keys(choices)).toHaveLength(2);
  expect(endings.ended?.says).toEqual([{ text: "Perfect, thank you" }]);
});
