import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { readZip } from "~/services/studio/read-zip.server";
import { writeZip } from "~/services/studio/write-zip.server";

const file = (path: string, text = "a: 1\n") => ({ path, text });
const problemsOf = (bytes: Buffer) => {
  const read = readZip(bytes);
  return "problems" in read ? read.problems.map(({ code }) => code) : [];
};
/** An archive with some of its bytes changed: at every place where the first ones stand. */
function changed(bytes: Buffer, was: string | Buffer, now: string | Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(was); at >= 0; at = copy.indexOf(was, at + 1)) Buffer.from(now).copy(copy, at);
  return copy;
}

test("what is packed is unpacked as it was, and other files are told", () => {
  const files = [file("late/scenario.yaml", "title: „Übung“ 🎭\r\n".repeat(500)), file("late/es.yaml"), file("parts/who.yaml", "")];
  const read = readZip(writeZip([...files, file("late/notes.txt"), file("late/")]));
  expect(read).toEqual({ files, others: ["late/notes.txt"] });
  expect(writeZip(files)).toEqual(writeZip(files));
});

test.each([
  ["../scenario.yaml", "path"],
  ["a/../../b.yaml", "path"],
  ["/etc/passwd.yaml", "path"],
  ["a\\..\\b.yaml", "path"],
  ["C:\\b.yaml", "path"],
  ["a/\u0000b.yaml", "path"],
  ["./a.yaml", "path"],
  [`${"a/".repeat(120)}b.yaml`, "path"],
])("a path such as %j is refused", (path, code) => expect(problemsOf(writeZip([file("a.yaml"), file(path)]))).toEqual([code]));

test("what is no archive, is damaged, locked, twice the same, a link, or too many is refused", () => {
  const whole = writeZip([file("a.yaml", "a: 1\n".repeat(100)), file("b.yaml")]);
  expect(problemsOf(Buffer.from("title: no archive\n".repeat(9)))).toEqual(["no-archive"]);
  expect(problemsOf(Buffer.alloc(0))).toEqual(["no-archive"]);
  expect(problemsOf(changed(whole, "b.yaml", "a.yaml"))).toEqual(["twice", "twice"]);
  expect(problemsOf(writeZip(Array.from({ length: 201 }, (_, index) => file(`${index}.yaml`))))).toEqual(["many"]);
  const locked = Buffer.from(whole);
  locked[locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8] = 1;
  expect(problemsOf(locked)).toEqual(["locked"]);
  const link = Buffer.from(whole);
  link.writeUInt32LE((0o120777 << 16) >>> 0, link.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 38);
  expect(problemsOf(link)).toEqual(["path"]);
  const notText = writeZip([file("a.yaml", "xyz")]);
  expect(problemsOf(changed(notText, deflateRawSync(Buffer.from("xyz")), deflateRawSync(Buffer.from("xyw"))))).toEqual(["damaged"]);
});

test("every byte of an archive may be wrong, and nothing but a reason comes of it", () => {
  const whole = writeZip([file("a.yaml", "a: 1\n".repeat(40)), file("b.yaml")]);
  for (let at = 0; at < whole.length; at += 1) {
    for (const value of [0, 0xff, (whole[at] ?? 0) ^ 1]) {
      const copy = Buffer.from(whole);
      copy[at] = value;
      readZip(copy);
    }
    expect("problems" in readZip(whole.subarray(0, at))).toBe(true);
  }
});

test("a bomb is refused by its list, and one whose list lies at the first byte too many", () => {
  const zeros = writeZip([file("a.yaml", "\n".repeat(9_000_000))]);
  expect(zeros.length).toBeLessThan(20_000);
  expect(problemsOf(zeros)).toEqual(["large"]);
  const lying = Buffer.from(zeros);
  lying.writeUInt32LE(10, lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  const began = process.memoryUsage.rss();
  expect(problemsOf(lying)).toEqual(["damaged"]);
  expect(process.memoryUsage.rss() - began).toBeLessThan(50_000_000);
  const two = writeZip([file("a.yaml", "\n".repeat(2_000_000)), file("b.yaml", "\n".repeat(2_000_000))]);
  // Both names lead to one and the same packed file, and each says that it is as long as the archive.
  const over = Buffer.from(two);
  for (let at = over.indexOf(Buffer.from([0x50, 0x4b, 1, 2])); at >= 0; at = over.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 1)) {
    over.writeUInt32LE(over.length, at + 20);
    over.writeUInt32LE(0, at + 42);
  }
  expect(problemsOf(over)).toEqual(["large"]);
});
