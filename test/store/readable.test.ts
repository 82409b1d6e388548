import { expect, test } from "vitest";
import { readableOf } from "~/store/kinds/kind";

const rows = (most: number) => Array.from({ length: most }, (_, at) => ({ id: String(at) }));
const source = (isReadable: (id: string) => boolean) => {
  let asked = 0;
  const get = async (id: string) => {
    asked += 1;
    await null;
    if (!isReadable(id)) throw new Error("no right to read it");
    return { id };
  };
  return { get, asked: () => asked };
};

test("what cannot be read is left out of a list, and the others stand in their order", async () => {
  const { get } = source((id) => id !== "3");
  expect((await readableOf({ get }, rows(6))).map(({ id }) => id)).toEqual(["0", "1", "2", "4", "5"]);
  expect(await readableOf({ get }, [])).toEqual([]);
});

test.each([1, 5, 20_000])(
  "where none of %i can be read, it is the disk, which is thrown, and not after asking for all of them",
  async (most) => {
    const { get, asked } = source(() => false);
    await expect(readableOf({ get }, rows(most))).rejects.toThrow("no right to read it");
    expect(asked()).toBeLessThanOrEqual(100);
  },
);
