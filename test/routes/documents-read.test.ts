import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import * as audit from "~/routes/audit";
import * as career from "~/routes/career";
import * as history from "~/routes/history";
import * as home from "~/routes/home";
import * as library from "~/routes/library";
import * as reviews from "~/routes/reviews";
import * as briefing from "~/routes/scenarios.$scenarioId";
import * as attempts from "~/routes/scenarios.$scenarioId.attempts";
import { toViewer } from "~/services/viewer";
import type { Person } from "~/store/documents";
import { useStore as keepStore } from "~/store/open.server";
import { visit } from "../kit/e2e/visit";
import { openCounted } from "../kit/store/counting-disk";
import { furnishLongHouse } from "../kit/store/long-house";
import { openUnsynced } from "../kit/store/seed";

/** What a page has of each kind that counts as a row: a card, an attempt, a sitting, a line of the log. */
interface Shown {
  home?: { continue: unknown[]; recent: unknown[]; next: unknown } | null;
  cards?: unknown[];
  briefing?: { card: unknown } | null;
  attempts?: unknown[];
  sittings?: unknown[];
  gate?: { sitting: unknown; baseline: unknown } | null;
  rows?: unknown[];
  waiting?: unknown[];
  appeals?: unknown[];
}

function rowsOf({ home, gate, briefing, ...page }: Shown): number {
  const lists = [home?.continue, home?.recent, page.cards, page.attempts, page.sittings, page.rows, page.waiting, page.appeals];
  return lists.flatMap((list) => list ?? []).length + [home?.next, briefing?.card, gate?.sitting, gate?.baseline].filter(Boolean).length;
}

test("with 300 attempts and a log of 12,000 entries, no page reads more documents than it has rows", async () => {
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios", sessionSecret: "a secret of thirty-two characters" });
  const folder = await mkdtemp(join(tmpdir(), "greenroom-long-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const seeded = await openUnsynced(folder);
  const { trainees, trainer, leader } = await furnishLongHouse(seeded, { attempts: [300], entries: 12_000 });
  await seeded.compact();
  await seeded.close();

  const pages: [string, Parameters<typeof visit>[0], Person | undefined, least: number][] = [
    ["/", home.loader, trainees[0], 7],
    ["/library", library.loader, trainees[0], 20],
    ["/scenarios/cold-house", briefing.loader, trainees[0], 1],
    ["/scenarios/cold-house/attempts", attempts.loader, trainees[0], 10],
    ["/history", history.loader, trainees[0], 300],
    ["/career", career.loader, trainees[0], 5],
    ["/audit", audit.loader, leader, 100],
    ["/reviews", reviews.loader, trainer, 10],
  ];
  for (const [path, loader, person, least] of pages) {
    if (!person) throw new Error("the house lacks somebody");
    // Opened anew for each page, so that none finds what another has read.
    const { store, documentsRead } = await openCounted(folder);
    keepStore(store);
    documentsRead();
    const { status, data } = await visit(loader, path, { viewer: toViewer(person), params: { scenarioId: "cold-house" } });
    const read = documentsRead();
    await store.close();
    expect(status, path).toBe(200);
    const rows = rowsOf(data as Shown);
    expect(rows, path).toBeGreaterThanOrEqual(least);
    // One more tells the log whether anything is older.
    const most = path === "/audit" ? rows + 1 : rows;
    expect(read.length, `${path} shows ${rows} rows and reads ${read.slice(0, 20).join(", ")}`).toBeLessThanOrEqual(most);
  }
});
