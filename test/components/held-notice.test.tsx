import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { holdRequests } from "~/components/frame/held-requests";
import { Shell } from "~/components/frame/shell";
import { expectAccessible } from "../kit/e2e/axe";
import { renderPage } from "../kit/e2e/render-page";

const desk = new URL("http://here/attempts/a.data");
const ours = () => new Response("a turn", { headers: { "X-Remix-Response": "yes" } });
const offline = () => {
  throw new TypeError("Failed to fetch");
};

/** A page in its frame, and a fetch whose sends are answered in turn. */
async function framed(...answers: (() => Response)[]) {
  const bodies: unknown[] = [];
  const send = holdRequests(async (_input, init) => {
    bodies.push(init?.body);
    return (answers.shift() ?? ours)();
  });
  const page = renderPage(
    <Shell links={[]}>
      <main>
        <input aria-label="Credit" />
      </main>
    </Shell>,
  );
  await userEvent.type(await screen.findByRole("textbox"), "12.50");
  return { send, bodies, page };
}

const post = { method: "POST", body: "amount=12.50" };
const notice = async () => (await screen.findByRole("button", { name: "Try again" })).parentElement;

test.each([
  ["no network", offline, "Are you offline?"],
  ["a proxy without a server behind it", () => new Response("<h1>Bad Gateway</h1>", { status: 502 }), "isn't answering right now"],
  ["the limit on requests", () => new Response("Too many", { status: 429 }), "Wait a minute"],
])("%s: the page stays with what was typed, says so, and sends the same again", async (_what, failing, words) => {
  const { send, bodies, page } = await framed(failing, failing);
  const answered = send(desk, post);
  expect(await notice()).toHaveTextContent(words);
  expect(await notice()).toHaveTextContent("What you entered is still here");
  await expectAccessible(page.container);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(bodies.length).toBe(2));
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await (await answered).text()).toBe("a turn");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
  expect(bodies).toEqual([post.body, post.body, post.body]);
  expect(screen.getByRole("textbox")).toHaveValue("12.50");
});

test("once there is a network again, it goes out by itself", async () => {
  const { send } = await framed(offline);
  const answered = send(desk, post);
  await notice();
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await (await answered).text()).toBe("a turn");
});

test("a page that can't open leaves the one that is there, and going elsewhere ends the wait", async () => {
  const { send } = await framed(offline);
  const going = new AbortController();
  const answered = send(desk, { signal: going.signal });
  expect(await notice()).toHaveTextContent("This page stays as it is");
  const ended = expect(answered).rejects.toThrow();
  act(() => going.abort());
  await ended;
  await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
});

test.each([
  ["an answer of the app's own, whatever it is", desk, () => new Response("", { status: 503, headers: { "X-Remix-Response": "yes" } })],
  ["a refusal that another try would not change", desk, () => new Response("", { status: 403 })],
  ["what is not the router's", new URL("http://here/healthz"), () => new Response("", { status: 502 })],
])("%s is not held", async (_what, input, answer) => {
  const send = vi.fn(async () => answer());
  expect((await holdRequests(send)(input, post)).status).toBe(answer().status);
  expect(send).toHaveBeenCalledTimes(1);
});
