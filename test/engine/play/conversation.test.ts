import { expect, test } from "vitest";
import { begin } from "~/engine/play/begin";
import { conversation } from "~/engine/show/conversation";
import { play, small, smallInput } from "../../kit/scenario/small";

const reader = { surface: {}, locale: "en" };

/** Who speaks, for a reply to a choice. */
function speakersOf(reply: string): string[] {
  const { rules, played } = play(small({ wait: { kind: "say", words: "One moment.", reply } }), ["wait"]);
  return conversation(rules, begin(rules, {}).position, played, reader).map(({ by }) => by);
}

test.each([
  ["[Boots in the snow.]", "story"],
  [" [Boots in the snow.] [A metal lid.]\n", "story"],
  ["[Boots in the snow.] It shows 8 %.", "customer"],
  ["It shows 8 %. [He coughs.]", "customer"],
  ["[He coughs.] Well. [He hangs up.]", "customer"],
  ["It shows 8 %.", "customer"],
  ["Is it [one", "customer"],
])("a reply %j is told by the %s", (reply, by) => {
  expect(speakersOf(reply)).toEqual(["customer", "you", by]);
});

test("what a situation says in brackets alone is the story, at the opening and on arriving", () => {
  const { talk } = smallInput.situations;
  const scenario = small(
    {},
    {
      situations: {
        talk: { ...talk, says: "[The line clicks.]", choices: { go: { kind: "say", words: "Hello?", to: "later" } } },
        later: { ...talk, says: "[Nobody is there.]" },
      },
    },
  );
  const { rules, played } = play(scenario, ["go"]);
  expect(conversation(rules, begin(rules, {}).position, played, reader)).toMatchObject([
    { by: "story", text: "[The line clicks.]" },
    { by: "you" },
    { by: "story", text: "[Nobody is there.]" },
  ]);
});

test("a line says who speaks, where that is not the customer: at the opening, in a reply, in a branch's, at a resource and on arriving", () => {
  const { talk } = smallInput.situations;
  const by = (speaker: string, words: string) => [{ speaker, text: words }];
  const scenario = small(
    {},
    {
      speakers: { tamsin: { name: "Tamsin {surname}" }, rui: { name: "Rui" } },
      surface: { surname: ["Oduya"] },
      resources: { file: { title: "File", kind: "tool", text: "Empty.", reply: by("tamsin", "Take your time.") } },
      situations: {
        talk: {
          ...talk,
          says: by("tamsin", "Hello?"),
          choices: {
            ask: { kind: "ask", words: "Who's there?", reply: by("rui", "Me."), again: true },
            go: { kind: "say", words: "Next, please.", then: [{ reply: by("rui", "Bye."), to: "later" }] },
          },
        },
        later: { ...talk, says: [{ when: { mood: "angry" }, speaker: "rui", text: "No." }, { text: "It's me." }] },
      },
    },
  );
  const { rules, played } = play(scenario, ["file", "ask", "go"]);
  const said = conversation(rules, begin(rules, {}).position, played, { ...reader, surface: { surname: "Oduya" } });
  expect(said.filter(({ by }) => by !== "you").map(({ speaker, text }) => [speaker, text])).toEqual([
    ["Tamsin Oduya", "Hello?"],
    ["Tamsin Oduya", "Take your time."],
    ["Rui", "Me."],
    ["Rui", "Bye."],
    [undefined, "It's me."],
  ]);
});
