/** A small scenario that passes its check: two situations, two variants, three endings, at one level and for one competency of the folder. */
export function template(id: string, level: string, competency: string): string {
  return `# yaml-language-server: $schema=../../docs/scenario.schema.json
# Every field is explained in docs/scenario-format.md. Check it: npm run greenroom -- check scenarios/${id}
format: 2
id: ${id}
title: The late parcel
summary: A parcel is a day late, and the customer wants to know where it is.
levels: [${level}]
channel: chat
competency: ${competency}
failure: non-monetary
currency: USD
par: 6
source: [Say here where the case comes from]

customer:
  name: "{name}"
  file:
    - {label: Order, text: "One parcel, promised yesterday"}
  mood: worried
  asks: Where is my parcel?
  needs: To have it before the birthday, or to know in time that it will not come.

surface:
  name: [Robin Vale, Sam Okafor]

facts:
  birthday:
    label: Needed for
    type: choice
    of: {today: A birthday today, later: Nothing that hurries}

let:
  in-a-hurry: {fact: birthday, is: today}

variants:
  birthday-today: {facts: {birthday: today}}
  no-hurry: {weight: 2, facts: {birthday: later}}

process:
  asked-when:
    title: Ask when it is needed
    severity: critical
    listed: false

starts: opening
situations:
  opening:
    phase: open
    asks: {emotion: 1, exploration: 1}
    says: "Hi. My parcel should have come yesterday. Where is it?"
    hint: You know where the parcel is. Do you know what it is for?
    choices:
      ask-when-needed:
        kind: ask
        words: "It should have been with you yesterday, and I'm sorry it isn't. When do you need it?"
        shows: {emotion: 1, exploration: 1}
        learns: [birthday]
        does: [asked-when]
        reply:
          - when: in-a-hurry
            text: "Tonight. It's my daughter's birthday."
          - text: "Oh, no rush. I just wondered."
        to: needed
      say-tomorrow:
        kind: say
        words: "Sorry about that. It is on the van and will be with you tomorrow."
        shows: {emotion: 1}
        why: Tomorrow was promised before anyone knew whether tomorrow was too late.
        to:
          - {when: in-a-hurry, go: too-late}
          - {go: nobody-asked}
  needed:
    phase: close
    asks: {interpretation: 1}
    says:
      - when: in-a-hurry
        text: "[typing] She turns six."
      - text: "Whenever it comes."
    choices:
      send-courier:
        kind: say
        words: "Then it has to be tonight. A courier has it, and I stay with it until you write that it came."
        when: in-a-hurry
        shows: {interpretation: 1}
        to: in-time
      confirm-tomorrow:
        kind: say
        words: "Tomorrow by noon, then. If that changes, I write before you have to ask."
        shows: {interpretation: 1}
        to:
          - {when: in-a-hurry, go: too-late}
          - {go: in-time}

endings:
  in-time:
    title: In time
    says: "[The parcel arrives when it is needed.]"
    need: yes
    stays: true
    customer: Has what was needed, when it was needed.
    team: One conversation, no second one.
    business: A customer who orders again.
    csat: 5
    effort: 1
    teaches: One question told you what late meant here.
  nobody-asked:
    title: It came tomorrow
    says: "[It comes the next day. It did not matter this time.]"
    need: partly
    stays: true
    customer: Got it, and was lucky.
    team: Nothing more to do, this time.
    business: Luck.
    csat: 4
    effort: 2
    teaches: It went well because of luck. The question costs ten seconds.
  too-late:
    title: After the party
    says: "[It comes the day after the birthday.]"
    need: no
    stays: false
    customer: A birthday without its present.
    team: A complaint tomorrow.
    business: A customer less.
    csat: 1
    effort: 4
    teaches: A polite promise is no use when nobody knows what it is for.

tests:
  best-today: {role: best, variant: birthday-today, choices: [ask-when-needed, send-courier], ending: in-time, pass: true}
  best-later: {role: best, variant: no-hurry, choices: [ask-when-needed, confirm-tomorrow], ending: in-time, pass: true}
  polite-fast: {role: polite-fast, choices: [say-tomorrow], ending: [too-late, nobody-asked], pass: false}

accepts:
  - {code: GR2013, reason: "A beginning: two situations are soon guessed. Take this answer out when the case has grown."}
`;
}
