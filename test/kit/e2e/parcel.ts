import { stringify } from "yaml";
import { type ScenarioInput, smallInput } from "../scenario/small";

const { endings } = smallInput;

const input: ScenarioInput = {
  ...smallInput,
  id: "parcel",
  title: "The parcel came back",
  summary: "Two people are waiting, and one parcel has been to the wrong house.",
  channel: "chat",
  customer: {
    name: "Priya Raman",
    mood: "annoyed",
    asks: "Send my parcel again",
    needs: "The right house, this time",
    file: [{ label: "Order", text: "EB-48213, one lamp" }],
  },
  speakers: { tamsin: { name: "Tamsin Oduya" } },
  facts: { street: { label: "New address", type: "choice", of: { elm: "12 Elm Street", oak: "9 Oak Road" } } },
  variants: { elm: { facts: { street: "elm" } }, oak: { facts: { street: "oak" } } },
  authority: {
    credit: { title: "Account credit" },
    fee: { title: "Second delivery", charge: true, grant: { css1: 1500 }, reason: "Two deliveries cost us what one parcel earns." },
  },
  starts: "first",
  situations: {
    first: {
      phase: "open",
      asks: { emotion: 1 },
      says: "It went to the old house. Again. I moved in March, and I told you in March.",
      choices: {
        ask: {
          kind: "ask",
          words: "I'm sorry it went to the old house. Where should it go this time?",
          learns: ["street"],
          reply: "{street}, and please write it down properly.",
          to: "second",
        },
      },
    },
    second: {
      phase: "solve",
      asks: {},
      says: [{ speaker: "tamsin", text: "Sorry to cut in. I've been waiting in this chat for twenty minutes. Is anyone there?" }],
      choices: {
        wait: {
          kind: "say",
          words: "I'll be with you in two minutes, Tamsin.",
          reply: [{ speaker: "tamsin", text: "Two minutes. All right." }],
        },
        write: {
          kind: "say",
          words: "I'm writing down the new address now, and I'll read it back to you.",
          types: { label: "New address", right: { fact: "street" } },
          then: [
            { when: { typed: "right" }, reply: "Yes. That's it, letter for letter.", to: "third" },
            { reply: "If you say so.", why: "Nobody read the address back, so the parcel went to a third house.", to: "third" },
          ],
        },
        charge: {
          kind: "charge",
          words: "There's a fee for the second delivery. I'll put it on your account.",
          charges: { authority: "fee" },
          reply: "You're charging me for your mistake?",
        },
        "charge-all": { kind: "charge", label: "Charge the usual fee", charges: { authority: "fee", amount: 900 } },
      },
    },
    third: {
      phase: "close",
      asks: {},
      says: "And when does it come?",
      choices: { end: { kind: "end", words: "On Thursday before noon.", to: "solved" } },
    },
  },
  endings,
};

/** A small case with a second speaker, something to type, and something to charge; as a file. */
export const parcelCase = stringify(input);
