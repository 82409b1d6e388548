import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { addMember } from "~/services/operate/add-member.server";
import { useStore } from "~/store/open.server";
import { furnish } from "../kit/scenario/credit";
import { openQuietly, temporaryFolder } from "../kit/store/folder";

/** Runs the command on this data folder, as whoever runs the machine would. */
function leader(DATA_DIR: string, mail: string): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR, PUBLIC_URL: "https://room.example", NODE_ENV: "test" };
    execFile(process.execPath, ["--import", "tsx", "app/cli/greenroom.ts", "leader", mail], { env, encoding: "utf8" }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
    );
  });
}

test("leader: prints a link where the server is stopped, and says so where it runs", async () => {
  furnish({});
  const folder = await temporaryFolder();
  const store = useStore(await openQuietly(folder));
  await addMember({ name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" }, { role: "trainee", level: "css1", teams: [] });
  const busy = await leader(folder, "lea@greenroom.example");
  expect([busy.code, busy.out]).toEqual([1, ""]);
  expect(busy.err).toMatch(/process/);
  await store.close();
  const [unknown] = [await leader(folder, "nobody@greenroom.example")];
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("no member")]);
  const made = await leader(folder, "lea@greenroom.example");
  expect([made.code, made.err]).toEqual([0, ""]);
  expect(made.out).toMatch(/^Lea is a leader.*\nhttps:\/\/room\.example\/resets\/[\w-]{43}\n$/);
});
