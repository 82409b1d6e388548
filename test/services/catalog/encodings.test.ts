import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCatalog } from "~/services/catalog/catalog.server";
import { CatalogError } from "~/services/catalog/catalog-error.server";
import { decodeText } from "~/services/catalog/decode-text";
import { template } from "~/services/catalog/template";
import { scenarioFolder } from "../../kit/scenario/folder";

const id = "late-parcel";
const source = template(id, "css1", "need-finding").replace("Robin Vale", "Inès Vale");

const told = (bytes: Uint8Array) => {
  const found = decodeText(bytes);
  return typeof found === "string" ? null : `${found.line}:${found.column} ${found.message}`;
};

test("what is UTF-8 is read to the letter, with its byte order mark", () => {
  for (const text of [source, `\uFEFF${source}`, "日本語 🙂 עברית\r\n", ""]) expect(decodeText(Buffer.from(text))).toBe(text);
});

test.each<[what: string, bytes: Uint8Array, said: string]>([
  [
    "Windows-1252",
    Buffer.from("name: Ren\u00e9\nasks: it\u0092s late\n", "latin1"),
    "1:10 this is not UTF-8 (a byte E9 stands here, which is `é` in Windows-1252): save the file as UTF-8",
  ],
  [
    "Windows-1252 further down",
    Buffer.from("a: 1\nb: 2\n  it\u0092s late\n", "latin1"),
    "3:5 this is not UTF-8 (a byte 92 stands here, which is `’` in Windows-1252): save the file as UTF-8",
  ],
  ["UTF-16 with a mark", Buffer.from(`\uFEFF${source}`, "utf16le"), "1:1 this is text in UTF-16: save it as UTF-8"],
  ["UTF-16 without", Buffer.from(source, "utf16le"), "1:1 this is text in UTF-16: save it as UTF-8"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452ff", "hex"), "1:1 this is no text file"],
])("%s is told with its place", (_, bytes, said) => {
  expect(told(bytes)).toBe(said);
});

test("every kind of file that people write is asked", () => {
  const shipped = (name: string) => readFileSync(join("scenarios", name), "utf8");
  const spoil = (folder: string, file: string, text: string) =>
    writeFileSync(join(folder, file), Buffer.from(`${text}# Ren\u00e9\n`, "latin1"));
  for (const file of [`${id}/scenario.yaml`, `${id}/tr.yaml`]) {
    const folder = scenarioFolder({ [id]: source });
    spoil(folder, file, "format: 2\n");
    expect(readCatalog(folder).problems).toMatchObject([{ code: "GR0001", file: join(folder, file), line: 2 }]);
  }
  for (const file of ["limits.yaml", "scoring.yaml", "career.yaml"]) {
    const folder = scenarioFolder({ [id]: source });
    cpSync("scenarios/career.yaml", join(folder, "career.yaml"));
    spoil(folder, file, shipped(file).replaceAll(/\P{ASCII}/gu, "?"));
    expect(() => readCatalog(folder)).toThrow(CatalogError);
    expect(() => readCatalog(folder)).toThrow(/this is not UTF-8/);
  }
});
