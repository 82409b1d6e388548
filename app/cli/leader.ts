import { Command } from "commander";
import { settings } from "~/process/settings.server";
import { makeLeader } from "~/services/operate/make-leader.server";
import { closeStore, openStore } from "~/services/operate/open-store.server";
import { fail, orFail, requireDataFolder } from "./fail";

export const leaderCommand = new Command("leader")
  .description("make an existing account an active leader, and print a link to set a new password (stop the server first)")
  .argument("<mail>", "the account's e-mail address")
  .action((mail: string) => orFail(() => make(mail)));

async function make(mail: string): Promise<void> {
  const { dataDir, publicUrl } = settings();
  requireDataFolder(dataDir);
  await openStore(dataDir);
  try {
    const made = await makeLeader(mail);
    if (made === null) fail(`no member in ${dataDir} has the address ${mail}: check its spelling, and DATA_DIR`);
    console.log(
      `${made.name} is a leader, and is signed out everywhere. Start the server; this link sets a new password, once, within a day:`,
    );
    console.log(`${publicUrl ?? `http://localhost:${process.env.PORT?.trim() || 3000}`}/resets/${made.token}`);
  } finally {
    await closeStore();
  }
}
