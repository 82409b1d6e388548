import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { setSession } from "~/auth/session-cookie.server";
import { toSubjectId } from "~/engine/play/subject";
import { keepSettings } from "~/process/settings.server";
import { beginSession } from "~/services/door/session.server";
import { startDraft } from "~/services/studio/start-draft.server";
import { toViewer } from "~/services/viewer";
import type { Person } from "~/store/documents";
import { useStore as keepStore } from "~/store/open.server";
import { launchBrowser } from "../../test/kit/e2e/browser";
import { type Server, startServer } from "../../test/kit/e2e/server";
import { openUnsynced } from "../../test/kit/store/seed";

/** The built app with drafts of a trainer's, and a browser in which the trainer has signed in. */
export interface StudioHouse {
  address: string;
  /** The ids of the drafts, by what they were called. */
  drafts: ReadonlyMap<string, string>;
  browser: Browser;
  context: BrowserContext;
  close: () => Promise<void>;
}

const trainer: Person = {
  id: "bench-trainer",
  subject: toSubjectId("bench-trainer"),
  name: "Lena",
  level: "senior",
  createdAt: new Date(0).toISOString(),
  account: { mail: "lena@greenroom.example", password: "", role: "trainer", teams: [], epoch: 0, active: true },
};

/** Opens a house with a draft of each text. The browser compiles and draws as it does for people. */
export async function openStudioHouse(texts: Readonly<Record<string, string>>): Promise<StudioHouse> {
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-studio-"));
  const dataDir = join(folder, "data");
  keepSettings({ dataDir, scenariosDir: "scenarios" });
  const stored = await openUnsynced(dataDir);
  const store = keepStore(stored);
  await store.people.put(trainer);
  const token = await beginSession(store, trainer);
  const drafts = new Map<string, string>();
  for (const [name, text] of Object.entries(texts)) drafts.set(name, await startDraft(toViewer(trainer), name, text));
  await stored.compact();
  await store.close();
  let server: Server | null = null;
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await server?.stop("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  };
  try {
    server = await startServer(dataDir, { NODE_ENV: "production" }, []);
    browser = await launchBrowser({ asForPeople: true });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name = "", value = ""] = (await setSession(token)).split(";")[0]?.split(/=(.*)/s) ?? [];
    await context.addCookies([{ name, value, url: server.address }]);
    return { address: server.address, drafts, browser, context, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
