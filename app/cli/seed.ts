import { Command } from "commander";
import { settings } from "~/process/settings.server";
import { closeStore, openStore } from "~/services/operate/open-store.server";
import { seedDemo } from "~/services/operate/seed-demo.server";
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
