import { describe, expect, it } from "vitest";
import { memoryStore } from "~/store/memory/store";
import { openStore, store, useStore } from "~/store/open.server";
import { temporaryFolder } from "../kit/store/folder";
import { samplePerson } from "../kit/store/samples";

describe("the process's own store", () => {
  it("is refused before it is opened and after it is closed", async () => {
    expect(() => store()).toThrow(expect.objectContaining({ code: "store/not-open" }));
    const opened = await openStore(await temporaryFolder());
    expect(store()).toBe(opened);
    await opened.close();
    expect(() => store()).toThrow(expect.objectContaining({ code: "store/not-open" }));
  });

  it("is one for every instance of the module, and is opened once", async () => {
    const folder = await temporaryFolder();
    const [first, second] = await Promise.all([openStore(folder), openStore(folder)]);
    expect(second).toBe(first);
    expect(await openStore(folder)).toBe(first);
    const again: typeof import("~/store/open.server") = await import("~/store/open.server?again" as string);
    expect(again.store()).toBe(first);
    await expect(openStore(await temporaryFolder())).rejects.toMatchObject({ code: "store/not-open" });
    await first.close();
  });

  it("opens again after an open that failed", async () => {
    const folder = await temporaryFolder();
    await expect(openStore(`${folder}/\0`)).rejects.toThrow();
    await (await openStore(folder)).close();
  });

  it("can be a test's own", async () => {
    const given = useStore(memoryStore());
    await store().people.put(samplePerson("mina"));
    expect(await given.people.get("mina")).toEqual(samplePerson("mina"));
    await given.close();
    expect(() => store()).toThrow(expect.objectContaining({ code: "store/not-open" }));
  });
});
