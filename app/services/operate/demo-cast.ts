import type { Role } from "~/store/documents";

/** The people of the demo, of every role. */
export const TEAM: readonly { name: string; mail: string; role: Role; teams: string[] }[] = [
  { name: "Ines Carvalho", mail: "ines@greenroom.example", role: "leader", teams: [] },
  { name: "Tom Adeyemi", mail: "tom@greenroom.example", role: "trainer", teams: ["North"] },
  { name: "Yuki Sandberg", mail: "yuki@greenroom.example", role: "trainer", teams: ["North", "South"] },
  { name: "Rafael Quiroga", mail: "rafael@greenroom.example", role: "trainer", teams: ["South"] },
  { name: "Amara Lindqvist", mail: "amara@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Kofi Marsh", mail: "kofi@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Lena Duarte", mail: "lena@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Samir Okafor", mail: "samir@greenroom.example", role: "trainee", teams: ["South"] },
  { name: "Mina Roth", mail: "mina@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Oskar Bell", mail: "oskar@greenroom.example", role: "trainee", teams: ["South"] },
  { name: "Bea Novak", mail: "bea@greenroom.example", role: "trainee", teams: ["South"] },
];

/** By first name, the one who began last and has sat nothing yet. */
export const NEWCOMER = "Bea";

/** Who marked whose sitting, in this order: a step down from the best for every nth mark, none for 0. */
export const REVIEWS = [
  { whose: "Amara", by: "Tom", ready: true, step: 0, words: "Asked before offering, in both. I would put this person on the phones." },
  { whose: "Amara", by: "Yuki", ready: true, step: 5, words: "Warm where it counts, and short where it does not. One look-up came late." },
  {
    whose: "Mina",
    by: "Tom",
    ready: true,
    step: 4,
    words: "The limit was used to its end and not beyond. The first answer could be shorter.",
  },
  { whose: "Mina", by: "Rafael", ready: true, step: 4, words: "Says what happens next, and by when. That is what I would want to hear." },
  {
    whose: "Oskar",
    by: "Yuki",
    ready: false,
    step: 2,
    words: "Right in the end, both times, and the customer had to ask twice to get there.",
  },
  { whose: "Oskar", by: "Tom", ready: true, step: 3, words: "Solid. I would send them, with someone beside him for a week." },
  { whose: "Oskar", by: "Rafael", ready: false, step: 2, words: "Correct, and cool where the customer needed more than correct. Not yet." },
  { whose: "Kofi", by: "Rafael", ready: true, step: 0, words: "Nothing to add: I would have said it so." },
] as const;

/** How the trainees of the demo fare, by first name: how well they play (the share of lines that are best), and how far they get. */
export const STORIES: Record<string, { well: number; sits: "no" | "fails" | "passes" }> = {
  Amara: { well: 0.95, sits: "passes" },
  Mina: { well: 0.9, sits: "passes" },
  Oskar: { well: 0.85, sits: "passes" },
  Kofi: { well: 0.9, sits: "passes" },
  Lena: { well: 0.85, sits: "fails" },
  Samir: { well: 0.6, sits: "no" },
  Bea: { well: 0.3, sits: "no" },
};
