import { expect, test } from "vitest";
import { readYaml, toValue } from "~/engine/scenario/read-yaml";
import { translationFormat } from "~/engine/scenario/translation-format";
import { readDocument } from "~/engine/scenario/yaml-document";

const source = '# By Ada.\nformat: 1\ntranslates: "1" # the words of May\nwords:\n  title: Soğuk ev\n';

test("the document keeps what the value does not: comments, order and places", () => {
  const read = readDocument(source);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  expect(String(read.document)).toBe(source);
  expect(read.places.of(["words", "title"])).toEqual({ line: 5, column: 3 });
  expect(read.places.of(["words", "nowhere"])).toEqual({ line: 4, column: 1 });
  expect(toValue(read, translationFormat)).toMatchObject({ value: { translates: "1", words: { title: "Soğuk ev" } } });
});

test.each(["\uFEFF", ""])("a byte order mark (%j) and line ends of Windows are read like any other text", (mark) => {
  const read = readYaml(mark + source.replaceAll("\n", "\r\n"), translationFormat);
  expect(read).toMatchObject({ value: { words: { title: "Soğuk ev" } } });
  expect("place" in read && read.place("words.title")).toEqual({ line: 5, column: 3 });
});
