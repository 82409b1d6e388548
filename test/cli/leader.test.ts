import { expect, test } from "vitest";
import { addMember } from "~/services/operate/add-member.server";
import { useStore } from "~/store/open.server";
import { spawnGreenroom } from "../kit/cli/greenroom";
import { furnish } from "../kit/scenario/credit";
import { openQuietly, temporaryFolder } from "../kit/store/folder";

test("leader: prints a link where the server is stopped, and says so where it runs", async () => {
  furnish({});
  const folder = await temporaryFolder();
  const leader = (mail: string) => spawnGreenroom({ data: folder, publicUrl: "https://room.example" }, "leader", mail);
  const store = useStore(await openQuietly(folder));
  await addMember({ name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" }, { role: "trainee", level: "css1", teams: [] });
  const busy = await leader("lea@greenroom.example");
  expect([busy.code, busy.out]).toEqual([1, ""]);
  expect(busy.err).toMatch(/process/);
  await store.close();
  const [unknown] = [await leader("nobody@greenroom.example")];
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("no member")]);
  const made = await leader("lea@greenroom.example");
  expect([made.code, made.err]).toEqual([0, ""]);
  expect(made.out).toMatch(/^Lea is a leader.*\nhttps:\/\/room\.example\/resets\/[\w-]{43}\n$/);
});
