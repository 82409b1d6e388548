import { expect, test } from "vitest";
import { guessRoles } from "~/studio/transcript/role";
import { parseTranscript } from "~/studio/transcript/transcript";

const said = (text: string) => {
  const read = parseTranscript(text);
  return "problems" in read ? read.problems : read.messages.map(({ who, words }) => `${who}> ${words}`);
};
const both = ["Maria Lopez> Where is my order?", "Tom> Let me look.", "Maria Lopez> Thanks"];

test.each([
  ["plain lines", "Maria Lopez: Where is my order?\nTom: Let me look.\nMaria Lopez: Thanks"],
  ["plain lines with Windows line ends", "Maria Lopez: Where is my order?\r\nTom: Let me look.\r\n\r\nMaria Lopez: Thanks\r\n"],
  ["times in brackets", "[10:03] Maria Lopez: Where is my order?\n[10:04:11] Tom: Let me look.\n[10:05 AM] Maria Lopez: Thanks"],
  ["times in front", "10:03 Maria Lopez: Where is my order?\n10:04 AM - Tom: Let me look.\n10.05 | Maria Lopez: Thanks"],
  ["a Zendesk export", "(10:03:15) Maria Lopez: Where is my order?\n(10:04:02 AM) Tom: Let me look.\n(10:05:00) Maria Lopez: Thanks"],
  [
    "a phone's export",
    "03/11/2026, 10:03 - Maria Lopez: Where is my order?\n03/11/2026, 10:04 - Tom: Let me look.\n[03/11/2026, 10:05:09] Maria Lopez: Thanks",
  ],
  [
    "a phone's export with its marks",
    "\u200e[2026-11-03, 10:03:11\u202fAM] Maria Lopez: Where is my order?\n[2026-11-03, 10:04:00\u202fAM] Tom: Let me look.\n[2026-11-03, 10:05:00\u202fAM] Maria Lopez: Thanks",
  ],
  ["names above the words", "Maria Lopez  10:03 AM\nWhere is my order?\nTom  10:04 AM\nLet me look.\nMaria Lopez  10:05 AM\nThanks"],
  ["the time behind the name", "Maria Lopez (10:03): Where is my order?\nTom [2026-11-03 10:04]: Let me look.\nMaria Lopez, 10:05: Thanks"],
  ["bold names", "**Maria Lopez:** Where is my order?\n**Tom**: Let me look.\n**Maria Lopez:** Thanks"],
  ["names in angle brackets", "<Maria Lopez> Where is my order?\n[10:04] <Tom> Let me look.\n<Maria Lopez> Thanks"],
  ["a name on a line of its own", "Maria Lopez:\nWhere is my order?\n\nTom:\nLet me look.\n\nMaria Lopez:\nThanks"],
])("%s are read as messages", (_, text) => expect(said(text)).toEqual(both));

test("a line without a name goes on with the message above, and a colon makes no speaker of a word in it", () => {
  const text = "Customer: I have two things.\nNote: it's urgent.\nSee https://shop.test/a: nothing there\nAgent: One moment.";
  expect(said(text)).toEqual([
    "Customer> I have two things.\nNote: it's urgent.\nSee https://shop.test/a: nothing there",
    "Agent> One moment.",
  ]);
});

test("what the chat's software wrote is passed over and said with its line", () => {
  const read = parseTranscript(
    "Chat started: 10:02\n[10:03] Ana joined the chat\nAna: Hi\n----\nBen: Hello\n[10:09] Ana left the conversation\n<image omitted>",
  );
  if ("problems" in read) throw new Error("not read");
  expect(read.messages.map(({ who, line }) => [who, line])).toEqual([
    ["Ana", 3],
    ["Ben", 5],
  ]);
  expect(read.passedOver.map(({ line }) => line)).toEqual([1, 2, 4, 6, 7]);
});

test.each([
  ["nothing", " \n ", "empty", 1],
  ["words that nobody says", "Hello there\nCustomer: Hi\nAgent: Hello", "nobody", 1],
  ["no speaker at all", "\n\nJust some prose. Nothing else!", "no-speaker", 3],
  ["one speaker", "\nAna: Hi\nAna: Anyone?", "one-speaker", 2],
  ["what is no text", "Ana: Hi\nBen: \u0000\u0001", "no-text", 2],
  ["more than a case could hold", `Ana: Hi\n${"Ben: yes\n".repeat(500)}`, "long", 401],
  ["more characters than a chat has", `Ana: Hi\nBen: ${"x".repeat(200_001)}`, "long", 2],
])("%s is refused at its line", (_, text, code, line) => expect(parseTranscript(text)).toEqual({ problems: [{ code, line }] }));

test("one endless line costs no time", () => {
  const began = process.cpuUsage().user;
  for (const text of ["a ".repeat(90_000), `${"A".repeat(190_000)}:`, "[1".repeat(90_000), "10:03 ".repeat(30_000), "*".repeat(190_000)])
    parseTranscript(text);
  expect((process.cpuUsage().user - began) / 1000).toBeLessThan(2000);
});

test("a name tells the role, and else the first who speaks is the customer", () => {
  const roles = (...names: string[]) => [...guessRoles(names).values()];
  expect(roles("Support Agent", "Maria")).toEqual(["agent", "customer"]);
  expect(roles("Maria", "Tom")).toEqual(["customer", "agent"]);
  expect(roles("Welcome Bot", "Visitor 4411", "Tom", "Sue")).toEqual(["nobody", "customer", "agent", "nobody"]);
  expect(roles("Tom", "Customer")).toEqual(["agent", "customer"]);
});
