import { Command } from "commander";
import { closeStore, openStore } from "~/services/opened-store.server";
import { seedDemo } from "~/services/seed-demo.server";
import { settings } from "~/services/settings.server";
import { orFail } from "./fail";

export const seedCommand = new Command("seed")
  .description("fill an empty data folder (DATA_DIR) with a demo team and three weeks of history")
  .action(() =>
    orFail(async () => {
      await openStore(settings().dataDir);
      try {
        await seedDemo(Date.now(), (line) => console.log(line));
      } finally {
        await closeStore();
      }
    }),
  );
