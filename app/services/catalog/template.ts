/** A small scenario that passes its check: three situations, two variants, three endings, at one level and for one competency of the folder. */
export function template(id: string, level: string, competency: string): string {
  return `# yaml-language-server: $schema=../../docs/scenario.schema.json
# A complete case in 60 lines; whatever isn't here has a default. Change it line by line. Every field: docs/scenario-format.md.
# Check it: npm run greenroom -- check scenarios/${id}. Play it: npm run greenroom -- play ${id}
format: 2
id: ${id}
title: The late parcel
summary: A parcel is a day late, and the customer wants to know where it is.
levels: [${level}]
competency: ${competency}

# What the customer asks for, and what they really need. The gap between the two is the case.
customer:
  name: Robin Vale
  asks: Where is my parcel?
  needs: To be home, and to have it, when it counts.

# What differs from one play to the next. Nobody sees the plans until a choice \`learns\` them.
facts:
  plan: {label: Plans, of: {party: a birthday party tonight, trip: a trip until Friday}}
let:
  is-party: {fact: plan, is: party}
variants:
  party: {facts: {plan: party}}
  trip: {facts: {plan: trip}}

# Steps that have to be done, however it turns out. Someone who never asks doesn't pass, even if they are lucky.
process:
  ask-when: {title: Ask when it's needed, severity: critical, listed: false}

# Where the conversation can stand, the first one first. Each has what the customer says, what it asks of the trainee's empathy,
# and what the trainee can say: something right, something tempting, something clumsy.
situations:
  opening:
    asks: {emotion: 1, exploration: 1}
    says: "Hi. My parcel was due yesterday. Where is it?"
    choices:
      promise-tomorrow: {words: "I'm so sorry about that! It's on the van, so you'll have it tomorrow.", shows: {emotion: 1}, to: too-late}
      ask-when-needed:
        words: "It should be with you by now, and I'm sorry it isn't. When do you need it?"
        shows: {emotion: 1, exploration: 1}
        learns: [plan]
        does: [ask-when]
        to: needed
      send-link: {words: "Here's a tracking link. It shows you where your parcel is at any time of the day or night.", to: too-late}
  needed:
    asks: {interpretation: 1}
    says: [{when: is-party, text: "Tonight! My daughter turns six."}, {text: "Well, I leave in an hour, and I'm away until Friday."}]
    choices:
      courier:
        words: "Then it has to be there tonight. I'll send it by courier, and you'll have it by six."
        shows: {interpretation: 1}
        to: [{when: is-party, go: address}, {go: too-late}]
      by-noon: {words: "I understand. It's first on tomorrow's round, so it will be at your door by noon at the latest.", to: too-late}
      hold:
        words: "Then I'll hold it here until you're back, and it will come on Friday evening."
        shows: {interpretation: 1}
        to: [{when: is-party, go: too-late}, {go: address}]
  address:
    asks: {exploration: 1}
    says: "That would be great. You have my new address, right?"
    choices:
      say-yes: {words: "Yes, I'm sorry for the trouble. Everything is in the system, so there's nothing more for you to do.", to: wrong-door}
      read-address: {words: "Let me make sure: I have 12 Elm Street. Is that the new one?", shows: {exploration: 1}, to: in-time}
      point-to-account: {words: "You can change it in your account.", tone: {responsible: 0}, to: wrong-door}

# How it can come out, and what to take along.
endings:
  in-time: {title: In time, says: "Yes, that's it. Thank you!", need: yes, teaches: One question told you what late means here.}
  too-late: {title: At the wrong time, says: "[Nobody has the parcel when it counts.]", need: no, teaches: Ask when before you say when.}
  wrong-door: {title: At the old address, says: "[The parcel goes to Oak Street.]", need: no, teaches: Read an address back before you send something there.}

# Lines that this file must keep: the best one of each variant, and one that is polite and wrong.
tests:
  party: {role: best, variant: party, choices: [ask-when-needed, courier, read-address], ending: in-time, pass: true}
  trip: {role: best, variant: trip, choices: [ask-when-needed, hold, read-address], ending: in-time, pass: true}
  fast: {role: polite-fast, choices: [promise-tomorrow], pass: false}
`;
}
