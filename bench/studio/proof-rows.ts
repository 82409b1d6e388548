import type { Page } from "playwright-core";
import { quantile } from "../interleave";
import type { Row } from "../row";
import { keysMs, timedPage } from "./page-times";
import type { StudioHouse } from "./studio-house";

const ROUNDS = 3;
const KEYS = 80;
/** The case whose variants take the longest to prove. */
const LARGEST = "two-ten";

/** Runs in the page before anything else: notes when a key was pressed last, and when the proof of what is looked at last became true of the text. */
const notes = `{
  window.proofTimes = { key: 0, fresh: 0, isFresh: false };
  addEventListener("keydown", ({ timeStamp }) => { proofTimes.key = timeStamp; }, true);
  new MutationObserver(() => {
    const isFresh = document.querySelector("[data-proof]")?.dataset.proof === "fresh";
    if (isFresh && !proofTimes.isFresh) proofTimes.fresh = performance.now();
    proofTimes.isFresh = isFresh;
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-proof"] });
}`;

/** Milliseconds from the last key to its proof, once nothing has changed for a while: what an earlier key began may come to its end first. */
const lastProof = `new Promise((tell) => {
  const look = () => {
    const { key, fresh, isFresh } = proofTimes;
    if (isFresh && fresh > key && performance.now() - fresh > 800) tell(fresh - key);
    else setTimeout(look, 20);
  };
  look();
})`;

/** The proof of what is looked at beside the last key, in every shipped case, and a key beside a proof that is being made. */
export async function* proofRows(house: StudioHouse, cases: readonly string[]): AsyncGenerator<Row> {
  const times: { name: string; ms: number }[] = [];
  for (const name of cases) times.push({ name, ms: await proofMs(house, name) });
  const [slowest = { name: "", ms: 0 }] = times.toSorted((one, other) => other.ms - one.ms);
  yield {
    part: "studio",
    what: `the viewed variant's proof after the last key, in the slowest of ${times.length} cases (${slowest.name})`,
    value: slowest.ms,
    unit: "ms",
    peer: {
      what: "median of all cases",
      value: quantile(
        times.map(({ ms }) => ms),
        0.5,
      ),
    },
    ratio:
      slowest.ms /
      quantile(
        times.map(({ ms }) => ms),
        0.5,
      ),
    target: { of: "value", atMost: 500 },
  };
  const page = await timedPage(house.context);
  const quiet = await keysIn(page, house, "summary");
  const proving = await keysIn(page, house, "par");
  await page.close();
  yield {
    part: "studio",
    what: `p95 of a key in ${LARGEST} while each key sends the proof to be made anew`,
    value: quantile(proving, 0.95),
    unit: "ms",
    peer: { what: "a key that changes words alone", value: quantile(quiet, 0.95) },
    ratio: quantile(proving, 0.95) / quantile(quiet, 0.95),
    target: { of: "value", atMost: 50 },
  };
}

/** Median milliseconds from the second of two keys, which change a rule that all variants share, until what is looked at is proved. */
async function proofMs(house: StudioHouse, name: string): Promise<number> {
  const page = await house.context.newPage();
  await page.addInitScript(notes);
  await page.goto(`${house.address}/studio/${house.drafts.get(name)}?view=source`);
  await isFresh(page);
  await goToRule(page, "par");
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.keyboard.press("1", { delay: 20 });
    await page.waitForTimeout(120);
    await page.keyboard.press(String(round + 4), { delay: 20 });
    times.push(await page.evaluate(lastProof));
  }
  await page.close();

  return quantile(times, 0.5);
}

async function isFresh(page: Page): Promise<void> {
  await page.locator(".cm-content .cm-line").first().waitFor();
  await page.locator("[data-proof=fresh]").waitFor({ timeout: 60_000 });
}

/** Puts the cursor behind the last number of a line that begins with a field's name. */
async function goToRule(page: Page, field: string): Promise<void> {
  const line = page.locator(".cm-line").filter({ hasText: new RegExp(`^${field}:`) });
  await line.click();
  await page.keyboard.press("End");
  const behind = /[^\d]*$/.exec(await line.innerText())?.[0].length ?? 0;
  if (field === "par") for (let step = 0; step < behind; step += 1) await page.keyboard.press("ArrowLeft");
}

async function keysIn(page: Page, house: StudioHouse, field: string): Promise<number[]> {
  await page.goto(`${house.address}/studio/${house.drafts.get(LARGEST)}?view=source`);
  await isFresh(page);
  await goToRule(page, field);
  return keysMs(page, KEYS, field === "par" ? ["1", "Backspace"] : ["a", "b"]);
}
