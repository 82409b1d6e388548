import { expect, test, vi } from "vitest";
import { logFault } from "~/server/log-fault";

test("a fault is logged with its path, and without a query or the word of a link", () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const word = "aB3-_".repeat(8).slice(0, 43).padEnd(43, "x");
  logFault(new Error("broken"), { reference: "ab12", method: "GET", url: `http://here/invitations/${word}?name=Ada` });
  const line = String(said.mock.calls[0]?.[0]);
  said.mockRestore();
  expect(line).toContain("fault ab12 GET /invitations/…\n");
  expect(line).not.toContain(word);
  expect(line).not.toContain("Ada");
});
