import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { mailKey } from "~/services/door/mail-address.server";
import { addMember } from "~/services/operate/add-member.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { subjectOf } from "~/services/viewer";
import { shardOf, toFileName } from "~/store/files/disk/place";
import { useStore } from "~/store/open.server";
import { furnish } from "../kit/scenario/credit";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { sampleHead, samplePerson, sampleReflection, sampleSitting } from "../kit/store/samples";

const fileOf = (folder: string, id: string) => `${folder}/${shardOf(id)}/${toFileName(id)}`;

test("erasing a guest called `e`, who wrote `ok`, takes their own files that were set aside, and nobody else's", async () => {
  furnish({});
  const root = await temporaryFolder();
  let store = useStore(await openQuietly(root));
  const joined = await joinAsGuest({ name: "e", level: "css1" });
  if ("problems" in joined) throw new Error("not joined");
  const { viewer } = joined;
  await store.people.put(samplePerson("Omar", { name: "Pete, ok" }));
  await store.sittings.put(sampleSitting("theirs", { subject: subjectOf({ id: "Omar" }) }));
  for (const [id, subject] of [
    ["Own-1", viewer.subject],
    ["own-2", viewer.subject],
    ["other", subjectOf({ id: "Omar" })],
  ] as const) {
    await store.attempts.begin(sampleHead(id, subject));
    await store.attempts.reflect(id, sampleReflection({ plus: "ok", delta: "ok" }));
  }
  await store.close();
  // Cut short, so that no key is in it: only its name says whose it is. And whole, under another's name.
  const broken = (text: string) => `${text}, "ok", "e"`;
  await writeFile(join(root, fileOf("people", "Omar")), broken('{"id": "Omar"'));
  await writeFile(join(root, fileOf("sittings", "theirs")), broken('{"id": "theirs"'));
  store = useStore(await openQuietly(root));
  expect([await store.people.get("Omar"), await store.sittings.get("theirs")]).toEqual([null, null]);
  const aside = async () => (await readdir(join(root, "damaged"))).filter((name) => !name.endsWith(".reason.json")).sort();
  const others = await aside();
  expect(others).toHaveLength(2);
  await store.sittings.put(sampleSitting("named", { subject: viewer.subject }));
  await writeFile(join(root, fileOf("sittings", "named")), `{"subject": "${viewer.subject}", "x`);
  await store.close();
  store = useStore(await openQuietly(root));
  expect(await store.sittings.get("named")).toBeNull();
  expect(await aside()).toHaveLength(3);
  expect(await erasePerson(viewer, "e")).toEqual({ kind: "erased" });
  expect(await aside()).toEqual(others);
  await store.close();
});

test("a file of one's own that can't be read at all is known by its name", async () => {
  furnish({});
  const root = await temporaryFolder();
  const mail = "tom@greenroom.example";
  let store = useStore(await openQuietly(root));
  const tom = await addMember({ name: "Tom", mail, password: "long enough 1" }, { role: "trainee", level: "css1", teams: [] });
  await store.close();
  await writeFile(join(root, fileOf("mails", mailKey(mail))), "\0\0\0\0");
  store = useStore(await openQuietly(root));
  expect(await store.mails.get(mailKey(mail))).toBeNull();
  const aside = async () => (await readdir(join(root, "damaged"))).filter((name) => !name.endsWith(".reason.json"));
  expect(await aside()).toHaveLength(1);
  expect(await erasePerson(tom, "Tom")).toEqual({ kind: "erased" });
  expect(await aside()).toEqual([]);
  await store.close();
});
