import { crc32, deflateRawSync } from "node:zlib";
import type { FolderFile } from "~/studio/folder/folder-file";

/** 1 January 1980: the same files make the same archive. */
const DATE = 0x21;
/** The names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

/** Packs files into a .zip. */
export function writeZip(files: readonly FolderFile[]): Buffer<ArrayBuffer> {
  const packed: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { path, text } of files) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(text)];
    const data = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    for (const [offset, value] of [VERSION, UTF8, DEFLATED, 0, DATE].entries()) head.writeUInt16LE(value, offset * 2);
    for (const [index, value] of [crc32(bytes), data.length, bytes.length].entries()) head.writeUInt32LE(value, 10 + index * 4);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), head, name, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(signature(0x02014b50), Buffer.from([VERSION, 0]), head, rest, name);
    packed.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(18);
  for (const offset of [4, 6]) end.writeUInt16LE(files.length, offset);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...packed, listed, signature(0x06054b50), end]);
}

function signature(value: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
