import { existsSync, readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { bestLine } from "../kit/e2e/line";
import { beAs, expectNoSidewaysScroll, forget, openPage } from "../kit/e2e/page";
import { expectFirstReplyInSight, expectShort, PHONE } from "../kit/e2e/phone";
import { debriefBy } from "../kit/e2e/play-forms";
import { carelessBy } from "../kit/e2e/play-out";
import { served } from "../kit/e2e/served";
import type { Server } from "../kit/e2e/server";
import { joined, started, Visitor } from "../kit/e2e/visitor";

const shipped = readdirSync("scenarios").filter((id) => existsSync(`scenarios/${id}/scenario.yaml`));

/** Each shipped case on a phone: ten of them are in `ten-cases.test.ts`, on the way that they are played there. */
describe.runIf(process.env.GREENROOM_LONG)("on a phone", () => {
  let server: Server;
  let opened: { page: Page; faults: string[] };

  beforeAll(async () => {
    const [serving, browser] = await Promise.all([served(), browsed()]);
    server = serving;
    opened = await openPage(browser, { viewport: PHONE });
  });

  test.each(shipped)("%s shows its first reply at once, and debriefs of five screens at most", async (scenarioId) => {
    await forget(opened);
    const { page } = opened;
    const line = bestLine(scenarioId);
    const visitor = await joined(new Visitor(server.address), "Sam", line.level);
    await beAs(page, visitor);
    const first = await started(visitor, scenarioId, "coached", String(line.seed));
    await page.goto(server.address + first);
    await expectFirstReplyInSight(page, scenarioId);
    for (const debrief of [await debriefBy(visitor, line), await carelessBy(visitor, line)]) {
      await page.goto(server.address + debrief);
      await page.locator("#result").waitFor();
      await expectNoSidewaysScroll(page, scenarioId);
      await expectShort(page, `${scenarioId}, ${debrief}`);
    }
    visitor.close();
  });
});
