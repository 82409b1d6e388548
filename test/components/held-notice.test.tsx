import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { holdRequests } from "~/components/frame/held-requests";
import { Shell } from "~/components/frame/shell";
import { expectAccessible } from "../kit/e2e/axe";
import { renderPage } from "../kit/e2e/render-page";

const desk = new URL("http://here/attempts/a.data");
const ours = () => new Response("a turn", { headers: { "X-Remix-Response": "yes" } });
const unreachable = () => {
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
  ["no network", false, unreachable, "You're offline."],
  ["a lost connection", true, unreachable, "isn't answering right now"],
  ["a proxy without a server behind it", true, () => new Response("<h1>Bad Gateway</h1>", { status: 502 }), "isn't answering right now"],
  ["the limit on requests", true, () => new Response("Too many", { status: 429 }), "Wait a minute"],
])("%s: the page stays, says why the next one doesn't open, and asks again", async (_what, onLine, failing, words) => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(onLine);
  const { send, bodies, page } = await framed(failing, failing);
  const answered = send(desk);
  expect(await notice()).toHaveTextContent(words);
  expect(await notice()).toHaveTextContent("This page stays as it is");
  await expectAccessible(page.container);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(bodies.length).toBe(2));
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await (await answered).text()).toBe("a turn");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
  expect(screen.getByRole("textbox")).toHaveValue("12.50");
});

test("once there is a network again, a page opens by itself, and a form waits for its owner", async () => {
  const { send, bodies, page } = await framed(unreachable, unreachable);
  const sent = send(desk, post);
  await notice();
  act(() => void window.dispatchEvent(new Event("online")));
  expect(bodies).toEqual([post.body]);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(bodies).toEqual([post.body, post.body]));
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await (await sent).text()).toBe("a turn");
  page.unmount();
  const { send: ask } = await framed(unreachable);
  const asked = ask(desk);
  await notice();
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await (await asked).text()).toBe("a turn");
});

test("where a link leads is asked again, too; what is asked ahead of time is not", async () => {
  const { send } = await framed(unreachable, unreachable);
  const way = new URL("http://here/__manifest?p=/library");
  const answered = send(way, { signal: new AbortController().signal });
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await (await answered).text()).toBe("a turn");
  await expect(holdRequests(async () => unreachable())(way, {})).rejects.toThrow("Failed to fetch");
});

test("going elsewhere ends the wait", async () => {
  const { send } = await framed(unreachable);
  const going = new AbortController();
  const answered = send(desk, { signal: going.signal });
  await notice();
  const ended = expect(answered).rejects.toThrow();
  act(() => going.abort());
  await ended;
  await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
});

test.each([
  [
    "an answer of the app's own, whatever it is",
    desk,
    () => new Response("", { status: 503, headers: { "X-Remix-Response": "yes" } }),
    post,
  ],
  ["a page that another try would not change", desk, () => new Response("", { status: 403 }), {}],
  ["what is not the router's", new URL("http://here/healthz"), () => new Response("", { status: 502 }), post],
])("%s is not held", async (_what, input, answer, init) => {
  const send = vi.fn(async () => answer());
  expect((await holdRequests(send)(input, init)).status).toBe(answer().status);
  expect(send).toHaveBeenCalledTimes(1);
});
