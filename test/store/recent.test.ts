import { beforeEach, expect, it } from "vitest";
import { Recent } from "~/store/files/documents/recent";

interface Note {
  id: string;
  text: string;
}

const onDisk = new Map<string, Note>();
let reads: string[] = [];
/** Answers of the disk wait for this. */
let gate: Promise<void> = Promise.resolve();
const documents = {
  get: async (id: string) => {
    reads.push(id);
    const found = structuredClone(onDisk.get(id) ?? null);
    await gate;
    return found;
  },
  put: async (note: Note) => {
    if (note.text === "") throw new Error("the disk is full");
    onDisk.set(note.id, structuredClone(note));
  },
  remove: async (id: string) => void onDisk.delete(id),
};
let recent: Recent<Note>;

beforeEach(() => {
  onDisk.clear();
  for (const id of ["a", "b", "c"]) onDisk.set(id, { id, text: id });
  reads = [];
  gate = Promise.resolve();
  recent = new Recent<Note>(documents, ({ id }) => id, 2);
});

it("reads a file once, and again after it was put", async () => {
  for (let time = 0; time < 3; time++) expect(await recent.get("a")).toEqual({ id: "a", text: "a" });
  await recent.put({ id: "a", text: "new" });
  for (let time = 0; time < 3; time++) expect(await recent.get("a")).toEqual({ id: "a", text: "new" });
  expect(reads).toEqual(["a", "a"]);
});

it("lets go of what was read the longest ago, and keeps nobody's absence", async () => {
  for (const id of ["a", "b", "a", "c", "a", "b", "nobody", "nobody"]) await recent.get(id);
  expect(reads).toEqual(["a", "b", "c", "b", "nobody", "nobody"]);
});

it("does not keep what was read before a put that ended meanwhile", async () => {
  let open = () => {};
  gate = new Promise((done) => {
    open = done;
  });
  const early = recent.get("a");
  await recent.put({ id: "a", text: "new" });
  open();
  expect(await early).toEqual({ id: "a", text: "a" });
  expect(await recent.get("a")).toEqual({ id: "a", text: "new" });
});

it("reads again after a put that failed", async () => {
  await recent.get("a");
  await expect(recent.put({ id: "a", text: "" })).rejects.toThrow("the disk is full");
  expect(await recent.get("a")).toEqual({ id: "a", text: "a" });
  expect(reads).toEqual(["a", "a"]);
});

it("forgets what was removed", async () => {
  await recent.get("a");
  await recent.remove("a");
  expect(await recent.get("a")).toBeNull();
});
