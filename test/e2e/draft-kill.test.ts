import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { setSession } from "~/auth/session-cookie.server";
import { keepSettings } from "~/process/settings.server";
import { beginSession } from "~/services/door/session.server";
import { addMember } from "~/services/operate/add-member.server";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { openStore, store } from "~/store/open.server";
import { textWords } from "~/studio/draft/draft";
import { PASSWORD } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { openPage } from "../kit/e2e/page";
import { type Server, scenariosIn, startServer, temporaryFolder } from "../kit/e2e/server";
import { toChance } from "../kit/studio/chance";

const KILLS = 6;
const patience = { timeout: 60_000 };
const secret = "a secret of thirty-two characters";

describe.runIf(process.env.GREENROOM_LONG === "1")("while someone types", () => {
  /** A house with one draft, whose server can be killed and comes back at the same address. */
  async function house() {
    const { folder, remove } = temporaryFolder();
    onTestFinished(remove);
    const dataDir = `${folder}/data`;
    const scenariosDir = scenariosIn(folder, { scenarios: ["not-mine"] });
    keepSettings({ dataDir, scenariosDir, sessionSecret: secret });
    const files = await openStore(dataDir);
    const viewer = await addMember(
      { name: "Mina", mail: "mina@greenroom.example", password: PASSWORD },
      { role: "trainer", level: "senior", teams: [] },
    );
    const person = (await store().people.get(viewer.personId)) ?? expect.fail("nobody");
    const session = (await setSession(await beginSession(store(), person))).split(";")[0] ?? "";
    const begun = await beginDraft(viewer, { name: "kept", title: "Kept", from: "" });
    const id = "id" in begun ? begun.id : expect.fail(begun.problem);
    await files.close();
    const env = { SCENARIOS_DIR: scenariosDir, SESSION_SECRET: secret };
    let server: Server = await startServer(dataDir, env);
    onTestFinished(async () => void (await server.stop("SIGKILL")));
    const { address } = server;
    return {
      ...{ address, id, session },
      kill: () => server.stop("SIGKILL"),
      revive: async () => {
        server = await startServer(dataDir, { ...env, PORT: new URL(address).port });
      },
      /** What is on the disk, read by a process that knows nothing but the disk. */
      stored: async () => {
        const opened = await openStore(dataDir);
        const text = textWords((await openDraft(id))?.state.text ?? expect.fail("the draft is gone"));
        await opened.close();
        return text;
      },
    };
  }

  async function openSource(page: Page, address: string, id: string) {
    await page.goto(`${address}/studio/${id}?view=source`);
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
  }

  async function window(address: string, session: string) {
    const opened = await openPage(await browsed());
    const [name = "", value = ""] = session.split(/=(.*)/s);
    await opened.page.context().addCookies([{ name, value, url: address }]);
    return opened;
  }

  test("the server is killed again and again: every word arrives, once and in its order", async () => {
    const { address, id, session, kill, revive, stored } = await house();
    const { page } = await window(address, session);
    await openSource(page, address, id);
    const chance = toChance(14);
    let words = 0;
    const type = async (count: number) => {
      for (let word = 0; word < count; word += 1) {
        words += 1;
        await page.keyboard.type(`w${words}-`);
        await page.waitForTimeout(chance.below(90));
      }
    };
    await page.keyboard.type("# ");
    for (let killed = 0; killed < KILLS; killed += 1) {
      await type(10 + chance.below(15));
      const dying = kill();
      await type(5 + chance.below(5));
      await dying;
      await page.getByText(/Not sent yet/).waitFor();
      await revive();
    }
    await type(3);
    await page.getByText("Saved", { exact: true }).waitFor();
    await kill();
    const all = Array.from({ length: words }, (_, word) => `w${word + 1}-`).join("");
    expect(await stored()).toContain(`# ${all}`);
  });

  test("the tab crashes, with or without a server: every word that was typed arrives once the draft is open again", async () => {
    const { address, id, session, kill, revive, stored } = await house();
    const { page: first } = await window(address, session);
    const context = first.context();
    let page = first;
    let typed = "# ";
    for (const [round, isServed] of [true, false, true, false].entries()) {
      await openSource(page, address, id);
      if (round === 0) await page.keyboard.type(typed);
      if (!isServed) await kill();
      const word = `crash${round}-`;
      await page.keyboard.type(word);
      typed += word;
      const crashed = page.waitForEvent("crash");
      const devtools = await context.newCDPSession(page);
      devtools.send("Page.crash").catch(() => undefined);
      await crashed;
      if (!isServed) await revive();
      page = await context.newPage();
      await openSource(page, address, id);
      // It comes through the stream, like someone else's words.
      await expect.poll(() => page.locator(".cm-content").innerText(), patience).toContain(typed);
    }
    await page.getByText("Saved", { exact: true }).waitFor();
    await kill();
    expect(await stored()).toContain(typed);
  });
});
