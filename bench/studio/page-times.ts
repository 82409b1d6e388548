import type { BrowserContext, Page } from "playwright-core";

/** Runs in the page before anything else: notes when an editor's text is on the screen, and how long a key takes to get there. */
const notes = `{
  const times = (window.times = { shown: null, keys: [] });
  const painted = (job) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = job; port2.postMessage(0); });
  new MutationObserver((_, watch) => {
    if (!document.querySelector(".cm-content .cm-line")) return;
    watch.disconnect();
    painted(() => { times.shown = performance.now(); });
  }).observe(document, { childList: true, subtree: true });
  addEventListener("keydown", ({ timeStamp }) => painted(() => times.keys.push(performance.now() - timeStamp)), true);
}`;

/** A page that notes its times. */
export async function timedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(notes);
  return page;
}

/** Milliseconds from the request for a page until the text of its editor is on the screen. */
export async function openingMs(context: BrowserContext, address: string): Promise<number> {
  const page = await timedPage(context);
  await page.goto(address, { waitUntil: "commit" });
  const ms = await shownMs(page);
  await page.close();
  return ms;
}

/** Milliseconds from the request for a page that notes its times until its editor is on the screen. Asked in the page itself, whose policy lets nothing be evaluated that comes as text. */
export function shownMs(page: Page): Promise<number> {
  return page.evaluate(
    "new Promise((tell) => { const look = () => times.shown === null ? setTimeout(look, 5) : tell(times.shown); look(); })",
  );
}

/** Milliseconds of each key from its press until what it wrote is on the screen, in words that stand at the top of a case. */
export async function wordsKeysMs(page: Page, keys: number): Promise<number[]> {
  const line = page.locator(".cm-line").filter({ hasText: /^summary:/ });
  await line.click();
  await page.keyboard.press("End");
  const times = await keysMs(page, keys);
  if (!(await line.innerText()).endsWith("abcdefg hij".repeat(20).slice(0, keys).slice(-5))) throw new Error("the keys arrived elsewhere");
  return times;
}

/** The same where the cursor stands. Keys come as from someone who types fast. */
export async function keysMs(page: Page, keys: number, letters: readonly string[] = [..."abcdefg hij"]): Promise<number[]> {
  await page.evaluate("window.times.keys.length = 0");
  for (let key = 0; key < keys; key += 1) await page.keyboard.press(letters[key % letters.length] ?? "", { delay: 40 });
  return page.evaluate(
    `new Promise((tell) => { const look = () => times.keys.length < ${keys} ? setTimeout(look, 5) : tell(times.keys); look(); })`,
  );
}
