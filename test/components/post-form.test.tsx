import { Outlet } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { FormTokenProvider, PostForm } from "~/components/form/post-form";
import { useBusy } from "~/components/form/use-busy";
import { FreshProvider, LOOK_MS } from "~/components/frame/fresh";
import { HeldNotice } from "~/components/frame/held-notice";
import { holdRequests, SLOW_MS } from "~/components/frame/held-requests";
import { expectAccessible } from "../kit/e2e/axe";

const ours = () => new Response("done", { headers: { "X-Remix-Response": "yes" } });
const unsent = (reason: string, token?: string) => () =>
  new Response("", {
    status: 403,
    headers: { "X-Remix-Response": "yes", "Greenroom-Unsent": reason, ...(token && { "Greenroom-Form-Token": token }) },
  });
const lost = () => {
  throw new TypeError("Failed to fetch");
};

function Page() {
  const [at, setAt] = useState(0);
  return (
    <main>
      <PostForm onChange={() => setAt(at + 1)}>
        <label>
          Words
          <textarea name="words" />
        </label>
        <button type="submit" name="granted" value="yes" disabled={useBusy()}>
          Grant
        </button>
        <button type="submit" name="granted" value="no" disabled={useBusy()}>
          Refuse
        </button>
      </PostForm>
    </main>
  );
}

/** A page with a form that goes out by the router's fetch, and what was sent: each as its fields. */
async function shown(...answers: (() => Response | Promise<Response>)[]) {
  const sent: Record<string, string>[] = [];
  const send = holdRequests(async (_input, init) => {
    sent.push(Object.fromEntries(new URLSearchParams(String(init?.body))));
    return (answers.shift() ?? ours)();
  });
  const action = async ({ request }: { request: Request }) => {
    const { method, signal } = request;
    await send(new URL("http://here/page.data"), { method, signal, body: await request.clone().text() });
    return null;
  };
  const Stub = createRemixStub([
    { path: "/page", Component: Page, action },
    { path: "*", Component: () => <main>Elsewhere</main> },
  ]);
  const page = render(
    <FormTokenProvider token="old">
      <Stub initialEntries={["/page?a=1"]} />
    </FormTokenProvider>,
  );
  const words = await screen.findByRole("textbox", { name: "Words" });
  fireEvent.change(words, { target: { value: "What I typed" } });
  return { sent, page, words };
}

const grant = () => screen.getByRole("button", { name: "Grant" });
const again = () => screen.findByRole("button", { name: "Try again" });

/** Sends what waits: whatever a test leaves waiting would wait in the next file, too. */
async function settle(): Promise<void> {
  fireEvent.click(await again());
  await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
}

test.each([
  ["no network", false, lost, "You're offline. Nothing was sent."],
  ["a lost connection", true, lost, "nothing happens twice"],
  ["a proxy without a server", true, () => new Response("Bad Gateway", { status: 502 }), "isn't answering right now"],
  ["a stranger's page in place of the server's", true, () => new Response("Pay for the network"), "isn't answering right now"],
  ["the limit on requests", true, () => new Response("Too many", { status: 429 }), "Wait a minute"],
  ["a form that is too large", true, () => new Response("Too large", { status: 413 }), "Shorten it"],
  ["a session that is over", true, unsent("signed-out"), "Sign in again in another tab"],
  ["someone else in this browser", true, unsent("signed-in"), "when someone else was signed in here"],
  ["a decision that came first", true, unsent("gone"), "already decided"],
  ["a fault of the server's", true, unsent("fault"), "Something went wrong on our side"],
  ["a word that a newer server says", true, unsent("something-new"), "Something went wrong on our side"],
])("%s: the form stays with its words, says so, and sends what it holds by then", async (_what, onLine, failing, told) => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(onLine);
  const { sent, words } = await shown(failing);
  fireEvent.click(grant());
  const button = await again();
  expect(screen.getByRole("alert")).toHaveTextContent(told);
  expect(screen.getByRole("alert")).toHaveTextContent("What you entered is still here.");
  expect(button).toHaveFocus();
  expect(words).toHaveValue("What I typed");
  fireEvent.change(words, { target: { value: "What I typed!" } });
  fireEvent.click(button);
  await waitFor(() => expect(sent.length).toBe(2));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(sent).toEqual([
    { "form-token": "old", words: "What I typed", granted: "yes" },
    { "form-token": "old", words: "What I typed!", granted: "yes" },
  ]);
});

test("the form's own buttons send it again, too, and whoever goes on writing keeps the focus", async () => {
  const { sent, words } = await shown(lost, lost);
  await userEvent.click(grant());
  await again();
  await userEvent.click(screen.getByRole("button", { name: "Refuse" }));
  await waitFor(() => expect(sent.length).toBe(2));
  await again();
  await userEvent.type(words, "!");
  expect(words).toHaveFocus();
  expect(sent.map(({ granted }) => granted)).toEqual(["yes", "no"]);
  await settle();
});

test("whoever has to sign in does so in another tab, which leads to this page", async () => {
  const { page } = await shown(unsent("signed-out"));
  await userEvent.click(grant());
  const link = await screen.findByRole("link", { name: "Sign in in a new tab" });
  expect(link).toHaveAttribute("href", "/sign-in?to=%2Fpage%3Fa%3D1");
  expect(link).toHaveAttribute("target", "_blank");
  await expectAccessible(page.container);
  await settle();
});

test("a visitor's page that was too old goes on with the token that it is given", async () => {
  const { sent } = await shown(unsent("stale", "new"));
  await userEvent.click(grant());
  await userEvent.click(await again());
  await waitFor(() => expect(sent.map((form) => form["form-token"])).toEqual(["old", "new"]));
});

test("a server that takes its time is said to, and its answer ends it", async () => {
  const timers = timersOf(SLOW_MS);
  let answer: (response: Response) => void = () => {};
  await shown(() => new Promise((resolve) => (answer = resolve)));
  await userEvent.click(grant());
  await waitFor(() => expect(timers.length).toBe(1));
  expect(screen.queryByRole("alert")).toBeNull();
  act(() => timers[0]?.());
  expect(screen.getByRole("alert")).toHaveTextContent("taking longer than usual");
  answer(ours());
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("a form of the frame is told of by the frame", async () => {
  const answers = [lost, ours];
  const send = holdRequests(async () => (answers.shift() ?? ours)());
  const action = async ({ request }: { request: Request }) =>
    send(new URL("http://here/sign-out.data"), { method: "POST", signal: request.signal });
  const Frame = () => (
    <>
      <nav>
        <PostForm>
          <button type="submit">Sign out</button>
        </PostForm>
      </nav>
      <HeldNotice />
    </>
  );
  const Stub = createRemixStub([{ path: "*", Component: Frame, action }]);
  const { container } = render(<Stub initialEntries={["/"]} />);
  await userEvent.click(await screen.findByRole("button", { name: "Sign out" }));
  await again();
  expect(container.querySelector("nav")).not.toHaveTextContent("Try again");
  await settle();
});

/** Catches the timers of this length: a test rings them when it is time. */
function timersOf(length: number): (() => void)[] {
  const caught: (() => void)[] = [];
  const later = window.setTimeout;
  vi.spyOn(window, "setTimeout").mockImplementation(((job: () => void, ms?: number) =>
    ms === length ? caught.push(job) : later(job, ms)) as typeof setTimeout);
  return caught;
}

test("what comes up in place of something else is not taken by a second click, and is a moment later", async () => {
  const timers = timersOf(LOOK_MS);
  const sent: string[] = [];
  const One = ({ words }: { words: string }) => (
    <PostForm>
      <button type="submit" name="choice" value={words}>
        {words}
      </button>
    </PostForm>
  );
  const Frame = () => (
    <FreshProvider>
      <main>
        <Outlet />
      </main>
    </FreshProvider>
  );
  const taking =
    (to: string) =>
    async ({ request }: { request: Request }) => {
      sent.push(String((await request.formData()).get("choice")));
      return new Response(null, { status: 302, headers: { Location: to } });
    };
  const pages = [
    { path: "/first", Component: () => <One words="First" />, action: taking("/second") },
    { path: "/second", Component: () => <One words="Second" />, action: taking("/third") },
    { path: "/third", Component: () => <p>Third</p> },
  ];
  const Stub = createRemixStub([{ path: "", Component: Frame, children: pages }]);
  render(<Stub initialEntries={["/first"]} />);
  await userEvent.click(await screen.findByRole("button", { name: "First" }));
  const second = await screen.findByRole("button", { name: "Second" });
  await userEvent.click(second);
  expect(sent).toEqual(["First"]);
  act(() => timers.at(-1)?.());
  await userEvent.click(second);
  await screen.findByText("Third");
  expect(sent).toEqual(["First", "Second"]);
});
