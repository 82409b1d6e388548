import { expect, test } from "vitest";
import { passwordProblem } from "~/services/door/password.server";

const MAIL = "ada@greenroom.example";

test.each([
  ...["1234567890", "0987654321", "qwertyuiop", "QWERTYUIOP", "abcdefghij", "9012345678", "aaaaaaaaaa", "abababababa", "12341234123"],
  ...[
    "password123",
    "Passw0rd!!",
    "!!Password1!",
    "iloveyou2026",
    "Welcome2026",
    "p@ssw0rd2024",
    "Letmein12345",
    "greenroom2026",
    "administrator",
  ],
])("%s is one of the first that anyone would try", (password) => {
  expect(passwordProblem(password, MAIL)).toBe("too-common");
});

test.each([
  ["long enough 1", null],
  ["correct horse battery", null],
  ["my password is a fish", null],
  ["12 Elm Street", null],
  ["qwerty and a goose", null],
  ["short", "too-short"],
  ["x".repeat(201), "too-long"],
  [" ADA@greenroom.example", "is-mail"],
])("%s: %s", (password, problem) => {
  expect(passwordProblem(password, MAIL)).toBe(problem);
});
