import { afterEach, beforeEach, expect, vi } from "vitest";

/**
 * A console.error in a test fails it. A test that provokes one on purpose replaces the spy's
 * implementation: `vi.spyOn(console, "error").mockImplementation(() => {})` and asserts on its calls.
 */
let unexpected: string[] = [];

beforeEach(() => {
  unexpected = [];
  vi.spyOn(console, "error").mockImplementation((...args: unknown[]) => {
    unexpected.push(args.map(String).join(" "));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(unexpected, "console.error was called").toEqual([]);
});

if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup, configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 60_000 });
  afterEach(() => cleanup());
  // jsdom lays nothing out and has no media queries: its page is a wide one.
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: true, onchange: null, addListener() {}, removeListener() {} });
}
