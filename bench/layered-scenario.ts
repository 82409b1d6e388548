import { type Scenario, scenario } from "~/engine/scenario/schema";

export interface Layers {
  /** How many turns are spoken on every line. */
  layers: number;
  /** Situations of each layer but the first, which has one. */
  width: number;
  /** Spoken choices of each situation. */
  choices: number;
  /** Every so many situations have a choice less. */
  fewerEvery?: number;
  /** Resources that can be opened at any time, and that the last layer asks for. */
  lookUps: number;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const situationOf = (layer: number, index: number) => `room-${layer}-${index}`;
const endings = ["met", "partly", "gone"] as const;

/**
 * A scenario in layers: every situation leads on to several of the next one, so that lines multiply and situations add up. Marks, minutes, repeats,
 * process steps and decision points differ from choice to choice, and no two ways to the same ending need bring the same. Nothing but the look-ups is
 * read by a rule.
 */
export function layeredScenario({ layers, width, choices, lookUps, fewerEvery = Number.POSITIVE_INFINITY }: Layers): Scenario {
  const choicesAt = (layer: number, index: number) => {
    const number = layer === 0 ? 1 : 2 + (layer - 1) * width + index;
    return number % fewerEvery === 0 ? choices - 1 : choices;
  };
  const points = range(layers).filter((layer) => layer % 4 === 2);
  return scenario.parse({
    format: 2,
    id: "layers",
    title: "Layers",
    summary: "A scenario that is measured and never served.",
    levels: ["css1"],
    channel: "chat",
    competency: "need-finding",
    failure: "non-monetary",
    currency: "USD",
    par: layers + 8,
    source: ["made for the bench"],
    customer: { name: "Robin", mood: "worried", asks: "Where is it?", needs: "To have it in time" },
    variants: { only: { facts: {} } },
    resources: Object.fromEntries(
      range(lookUps).map((index) => [lookUpOf(index), { title: "Board", kind: "tool", minutes: index + 1, text: "Two stops are free." }]),
    ),
    process: {
      verify: { title: "Verify" },
      listen: { title: "Listen" },
      promise: { title: "Promise a time", severity: "critical" },
    },
    decisions: Object.fromEntries(points.map((layer) => [`point-${layer}`, { label: "What it takes", right: "The first" }])),
    starts: situationOf(0, 0),
    situations: Object.fromEntries(
      range(layers).flatMap((layer) =>
        range(layer === 0 ? 1 : width).map((index) => [
          situationOf(layer, index),
          {
            phase: layer * 3 < layers ? "open" : layer * 3 < 2 * layers ? "solve" : "close",
            asks: { emotion: layer % 2, interpretation: index % 2, exploration: (layer + index) % 3 },
            says: "I am still waiting here.",
            choices: Object.fromEntries(
              range(choicesAt(layer, index)).map((at) => [
                `say-${layer}-${index}-${at}`,
                {
                  kind: "say",
                  words: `This is what I can do, way ${at}.`,
                  shows: { emotion: at % 2, interpretation: (at + layer) % 2, exploration: (at + index) % 3 },
                  tone: { concise: at % 3 },
                  minutes: 1 + ((layer + index + 2 * at) % 3),
                  ...((layer + index + at) % 11 === 0 && { repeats: 1 }),
                  ...(layer % 4 === 0 && at > 0 && { does: [["verify", "listen", "promise"][(layer / 4) % 3]] }),
                  ...(points.includes(layer) && { decides: { [`point-${layer}`]: ["right", "under", "over"][(index + at) % 3] } }),
                  to: target(layer, 3 * index + at),
                },
              ]),
            ),
          },
        ]),
      ),
    ),
    endings: Object.fromEntries(endings.map((name) => [name, ending(name)])),
  });

  function target(layer: number, way: number) {
    if (layer + 1 < layers) return situationOf(layer + 1, way % width);
    const [usual, other] = [endings[way % 3], endings[(way + 1) % 3]];
    return lookUps === 0 ? usual : [{ when: { opened: lookUpOf(way % lookUps) }, go: usual }, { go: other }];
  }
}

function lookUpOf(index: number) {
  return `look-${index}`;
}

function ending(name: (typeof endings)[number]) {
  return {
    title: name,
    says: "It is over.",
    need: { met: "yes", partly: "partly", gone: "no" }[name],
    stays: name === "met",
    customer: "What the customer got",
    team: "What the team got",
    business: "What the business got",
    csat: 3,
    effort: 3,
    teaches: "Ask first.",
  };
}
