/** How many situations stand beside each other in a column of the map. */
const WIDTH = 30;

const nameOf = (index: number) => `room-${Math.floor(index / WIDTH)}-${index % WIDTH}`;

/** A case of so many situations as its author would write it, under a million characters: each leads to two or three of the next column, and the last to the endings. */
export function largeCase(situations: number): string {
  const columns = Math.ceil(situations / WIDTH);
  const written = Array.from({ length: situations }, (_, index) => {
    const column = Math.floor(index / WIDTH);
    const next = (step: number) => {
      const to = (column + 1) * WIDTH + (((index % WIDTH) + step) % WIDTH);
      return to < situations ? nameOf(to) : step % 2 === 0 ? "met" : "gone";
    };
    const phase = column * 3 < columns ? "open" : column * 3 < 2 * columns ? "solve" : "close";
    return `  ${nameOf(index)}:
    title: Room ${index + 1}
    phase: ${phase}
    asks: {exploration: ${1 + (index % 2)}}
    says: "That's the ${index + 1}th time I've told someone. Where is it now, and who is bringing it to me?"
    choices:
      ask-${index}:
        words: "I'd like to see where it went. What did the last note say, number ${index + 1}?"
        to: ${next(0)}
        reply: "It said that it was on its way."
        shows: {exploration: 2}
        minutes: 1
      tell-${index}:
        words: "It's on its way. You'll have it on Monday."
        to: ${next(1)}
        minutes: 1
${index % 5 === 0 ? `      pass-${index}:\n        words: "That's for someone else to answer."\n        to: ${next(7)}\n        minutes: 2\n` : ""}`;
  });
  return `format: 2
id: large-case
draft: true
title: A very large case
summary: A case that is measured and never played.
levels: [css1]
channel: chat
competency: need-finding
failure: non-monetary
currency: USD
par: ${columns + 5}
source: [made for the bench]
customer: {name: Robin, mood: worried, asks: Where is it?, needs: To have it in time}
variants:
  only: {facts: {}}
starts: ${nameOf(0)}
situations:
${written.join("")}endings:
  met: {title: In time, says: Thank you., need: "yes", teaches: Ask first.}
  gone: {title: Gone, says: Goodbye., need: "no", teaches: Ask first.}
`;
}
