import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRemixStub } from "@remix-run/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { Fold } from "~/components/frame/fold";
import { JumpLink } from "~/components/frame/jump-link";
import { useFocus } from "~/components/frame/use-focus";

const loader = vi.fn(() => null);

beforeEach(() => {
  loader.mockClear();
});

function Page() {
  useFocus();
  return (
    <main id="main" tabIndex={-1}>
      <JumpLink to="turn-1">Turn 1</JumpLink>
      <JumpLink to="turn-2">Turn 2</JumpLink>
      <details>
        <summary>Fine turns</summary>
        <p id="turn-1">First</p>
      </details>
      <p id="turn-2">Second</p>
    </main>
  );
}

test("an in-page link leads the focus to its place each time, opens what is folded around it, and loads nothing", async () => {
  const scrolled: string[] = [];
  // Without a layout there is no scrolling.
  Element.prototype.scrollIntoView = function scrollTo() {
    scrolled.push(this.id);
  };
  onTestFinished(() => void Reflect.deleteProperty(Element.prototype, "scrollIntoView"));
  const Stub = createRemixStub([{ path: "/debrief", Component: Page, loader }]);
  render(<Stub initialEntries={["/debrief?clairvoyant=1"]} />);
  const link = await screen.findByRole("link", { name: "Turn 1" });
  expect(link.getAttribute("href")).toBe("/debrief?clairvoyant=1#turn-1");
  const loads = loader.mock.calls.length;
  for (const [name, place] of [
    ["Turn 1", "First"],
    ["Turn 2", "Second"],
    ["Turn 2", "Second"],
    ["Turn 1", "First"],
  ] as const) {
    await userEvent.click(screen.getByRole("link", { name }));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(place), { timeout: 60_000 });
  }
  expect(screen.getByRole("group")).toHaveProperty("open", true);
  expect(scrolled, "the router scrolls to a place that is not folded away").toEqual(["turn-1"]);
  expect(loader.mock.calls.length).toBe(loads);
});

test("no page has a plain anchor to a place in itself, which the router would scroll back from", () => {
  const plain = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .filter((file) => /<a\b[^>]*href=(?:"#|\{`#)/.test(readFileSync(join("app", file), "utf8")));
  expect(plain).toEqual([]);
});

test("a part that only a narrow page folds is open on a wide one, and closed on a phone", async () => {
  const page = (
    <>
      <Fold summary="Always">a</Fold>
      <Fold summary="On a phone" wideOpen>
        b
      </Fold>
    </>
  );
  const open = () => screen.getAllByRole("group").map((fold) => fold.hasAttribute("open"));
  const { unmount } = render(page);
  expect(open()).toEqual([false, true]);
  unmount();
  const wide = window.matchMedia;
  vi.spyOn(window, "matchMedia").mockImplementation((media) => ({ ...wide(media), matches: false }));
  render(page);
  expect(open()).toEqual([false, false]);
});
