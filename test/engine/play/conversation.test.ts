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
