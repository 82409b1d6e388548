import * as z from "zod";
import { keepSettings } from "~/process/settings.server";
import { openStore } from "~/store/open.server";
import { deeds } from "./deeds";

const todo = z.array(z.tuple([z.enum(["change", "erase", "revoke", "sign-off"]), z.number()]));
const [folder = "", scenariosDir = "", given = "[]"] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

// One deed after the other, until there is none left or the process is killed. What is said was acknowledged before.
keepSettings({ dataDir: folder, scenariosDir, sessionSecret: "a secret of thirty-two characters" });
const store = await openStore(folder);
say("open");
for (const [deed, number] of todo.parse(JSON.parse(given))) {
  await deeds[deed](number);
  say(`${deed} ${number}`);
}
await store.close();
