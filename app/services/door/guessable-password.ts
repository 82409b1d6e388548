import { foldText } from "~/process/fold-text";

/** What people type first, once figures and signs around it are gone. */
const WORDS = new Set(
  `password passwort motdepasse contrasena passphrase secret letmein welcome willkommen iloveyou changeme administrator admin login access master qwerty qwertz azerty qwertyuiop asdfghjkl zxcvbnm
  monkey dragon football baseball basketball sunshine princess superman batman starwars pokemon whatever trustno trustnoone helloworld computer internet summer winter spring autumn monday friday
  support customer greenroom company`.split(/\s+/),
);

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "1234567890",
  "0123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
];

/** Each row twice, since many go on from its start, forwards and backwards. */
const RUNS = ROWS.flatMap((row) => [row + row, [...row, ...row].reverse().join("")]);

const LOOKALIKES: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };

/** Whether a password is among those that are tried first: one short part again and again, a run of keys or of the alphabet, or a common word with figures or signs around it. */
export function isGuessable(password: string): boolean {
  const typed = foldText(password, "NFKC", password.length).toLowerCase();
  return isRepeated(typed) || RUNS.some((run) => run.includes(typed)) || isCommonWord(typed);
}

function isRepeated(typed: string): boolean {
  const characters = [...typed];
  return [1, 2, 3, 4].some((length) => characters.every((character, at) => character === characters[at % length]));
}

function isCommonWord(typed: string): boolean {
  const bare = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return [bare, read(bare), read(typed)].some((word) => WORDS.has(word.replace(/[^\p{L}]/gu, "")));
}

/** With figures and signs for the letters that they stand for. */
function read(typed: string): string {
  return [...typed].map((character) => LOOKALIKES[character] ?? character).join("");
}
