import type { Page } from "playwright-core";
import { median } from "../interleave";
import type { Row } from "../row";
import type { StudioHouse } from "./studio-house";

const ROUNDS = 7;
/** Pointer movements of one measurement, and how long each takes at least. */
const STEPS = 120;
const STEP_MS = 16;

/** Runs in the page before anything else: says when the map can be moved, and counts frames. */
const notes = `{
  const map = (window.mapTimes = { live: null, frames: 0 });
  const painted = (job) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = job; port2.postMessage(0); });
  new MutationObserver((_, watch) => {
    if (!document.querySelector(".map-live")) return;
    watch.disconnect();
    painted(() => { map.live = performance.now(); });
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
  const count = () => { map.frames += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);
}`;

/** The map of a large case: how soon it is there, and how smoothly it and its cards are moved. */
export async function* mapRows(house: StudioHouse, name: string): AsyncGenerator<Row> {
  const address = `${house.address}/studio/${house.drafts.get(name)}`;
  const [first = 0, ...again] = await openings(house, address);
  yield {
    part: "studio",
    what: "p50 of opening the map of 1,500 situations",
    value: median(again),
    unit: "ms",
    peer: { what: "the first time, when the server has not read the draft yet", value: first },
    ratio: median(again) / first,
    target: { of: "value", atMost: 2_000 },
  };
  const page = await house.context.newPage();
  await page.addInitScript(notes);
  const still = await stillFrames(page);
  await page.goto(address);
  await liveMs(page);
  const row = (what: string, value: number): Row => ({
    ...{ part: "studio", what: `${what}, 1,500 situations`, value, unit: "frames/s" },
    ...{ peer: { what: "an empty page", value: still }, ratio: value / still, target: { of: "value", atLeast: 30 } },
  });
  yield row("dragging a card", await draggedFrames(page, "[data-id]:not([data-kind=ending])"));
  yield row("panning the map, near", await draggedFrames(page, null));
  await page.getByRole("button", { name: "Zoom out" }).click({ clickCount: 4 });
  yield row("panning the map, at half its size", await draggedFrames(page, null));
  await page.getByRole("button", { name: "Whole map" }).click();
  yield row("panning the map, whole", await draggedFrames(page, null));
  await page.close();
}

async function openings(house: StudioHouse, address: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const page = await house.context.newPage();
    await page.addInitScript(notes);
    await page.goto(address, { waitUntil: "commit" });
    times.push(await liveMs(page));
    await page.close();
  }
  return times;
}

const liveMs = (page: Page): Promise<number> =>
  page.evaluate(
    "new Promise((tell) => { const look = () => mapTimes.live === null ? setTimeout(look, 5) : tell(mapTimes.live); look(); })",
  );

/** Frames a second of a page on which nothing stands. */
async function stillFrames(page: Page): Promise<number> {
  await page.goto("about:blank");
  const [before, from] = await counted(page);
  await page.waitForTimeout(1_500);
  return rate(before, from, await counted(page));
}

/** Frames a second while a card, or the map itself, follows the pointer. */
async function draggedFrames(page: Page, card: string | null): Promise<number> {
  const box = await page.locator(".map-box").boundingBox();
  if (!box) throw new Error("there is no map");
  await page.waitForTimeout(1_000);
  const held = card === null ? null : await page.locator(card).first().boundingBox();
  const [x, y] = held ? [held.x + 30, held.y + held.height / 2] : [box.x + box.width / 2, box.y + 4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const [before, from] = await counted(page);
  for (let step = 1; step <= STEPS; step += 1) {
    const soon = page.waitForTimeout(STEP_MS);
    await page.mouse.move(x + 3 * (step < STEPS / 2 ? -step : step - STEPS), y + Math.min(step, STEPS - step));
    await soon;
  }
  const after = await counted(page);
  await page.mouse.up();
  return rate(before, from, after);
}

const counted = (page: Page): Promise<[number, number]> => page.evaluate("[mapTimes.frames, performance.now()]");
const rate = (frames: number, from: number, [after, to]: [number, number]) => ((after - frames) * 1_000) / (to - from);
