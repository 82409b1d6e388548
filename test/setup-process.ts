import { afterAll } from "vitest";
import { keepClock } from "~/process/clock.server";
import { keepSettings, settings } from "~/process/settings.server";
import { noPublishedCases, servePublished } from "~/services/catalog/published-cases.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";

const found = settings();

// The files of a worker share its modules, and with them what a process has once: each file leaves these as it found them.
afterAll(async () => {
  keepClock(Date.now, () => performance.now());
  keepSettings(found);
  servePublished(noPublishedCases);
  await useStore(memoryStore()).close();
});
