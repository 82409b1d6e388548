import { crc32, inflateRawSync } from "node:zlib";
import type { FolderFile, FolderProblem } from "~/studio/folder/folder-file";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_FILES = 200;
/** All files together. What would come to more is not unpacked. */
const MOST_BYTES = 8_388_608;
const LONGEST_PATH = 200;
const STORED = 0;
const DEFLATED = 8;
/** The type of a file in Unix's own attributes, and the one of a link to another place. */
const KIND = 0o170000;
const LINK = 0o120000;

interface ZipEntry {
  path: string;
  at: number;
  packed: number;
  size: number;
  sum: number;
  method: number;
  isLocked: boolean;
  isLink: boolean;
}

/**
 * Unpacks the files of a .zip whose name ends in .yaml; of the others only the paths are told. Nothing is unpacked before the whole list was looked at: a path that
 * leads out of the folder, too many files, or more than they may come to are refused, and no file may unpack to more than the list says.
 */
export function readZip(bytes: Buffer): { files: FolderFile[]; others: string[] } | { problems: FolderProblem[] } {
  try {
    const entries = listEntries(bytes);
    const problems = entriesProblems(entries, bytes.length);
    if (problems.length > 0) return { problems };
    const found = entries.filter(({ path }) => !path.endsWith("/"));
    const wanted = found.filter(({ path }) => path.endsWith(".yaml"));
    return {
      files: wanted.map((entry) => ({ path: entry.path, text: unpack(bytes, entry) })),
      others: found.filter(({ path }) => !path.endsWith(".yaml")).map(({ path }) => path),
    };
  } catch (cause) {
    if (cause instanceof ZipFault) return { problems: [cause.problem] };
    // A number in the archive that leads past its end.
    if (cause instanceof RangeError) return { problems: [{ code: "damaged", path: "" }] };
    throw cause;
  }
}

class ZipFault extends Error {
  constructor(readonly problem: FolderProblem) {
    super(problem.code);
  }
}

const refuse = (code: FolderProblem["code"], path = ""): never => {
  throw new ZipFault({ code, path });
};

function listEntries(bytes: Buffer): ZipEntry[] {
  const end = endOfList(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_FILES) return refuse("many");
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== ENTRY) return refuse("damaged");
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      path: textOf(bytes.subarray(at + 46, at + 46 + nameLength), ""),
      at: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      sum: bytes.readUInt32LE(at + 16),
      method: bytes.readUInt16LE(at + 10),
      isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      isLink: ((bytes.readUInt32LE(at + 38) >>> 16) & KIND) === LINK,
    };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return entry;
  });
}

/** Where the archive says what is in it: at its end, behind which there may be a comment. */
function endOfList(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  return refuse("no-archive");
}

function entriesProblems(entries: readonly ZipEntry[], length: number): FolderProblem[] {
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const paths = entries.map(({ path }) => path);
  // Entries that lie over one another would unpack to far more than the archive holds.
  if (sum(({ size }) => size) > MOST_BYTES || sum(({ packed }) => packed) > length) return [{ code: "large", path: "" }];
  return entries.flatMap(({ path, isLocked, isLink, method }): FolderProblem[] => {
    if (!isInside(path) || isLink) return [{ code: "path", path }];
    if (paths.indexOf(path) !== paths.lastIndexOf(path)) return [{ code: "twice", path }];
    if (isLocked) return [{ code: "locked", path }];
    return method === STORED || method === DEFLATED ? [] : [{ code: "damaged", path }];
  });
}

/** Whether a path stays in its folder on every system. */
const isInside = (path: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path of ours has any
  path !== "" && path.length <= LONGEST_PATH && !/^\/|[\\:\u0000-\u001f]|(?:^|\/)\.{1,2}(?:\/|$)/.test(path);

function unpack(bytes: Buffer, { path, at, packed, size, sum, method }: ZipEntry): string {
  if (bytes.readUInt32LE(at) !== LOCAL) return refuse("damaged", path);
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + packed);
  const whole = method === STORED ? data : inflate(data, size, path);
  return whole.length === size && crc32(whole) === sum ? textOf(whole, path) : refuse("damaged", path);
}

function inflate(data: Buffer, size: number, path: string): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return refuse("damaged", path);
  }
}

function textOf(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("no-text", path);
  }
}
