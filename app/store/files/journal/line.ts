import { crc32 } from "node:zlib";

/** `at` is where the line begins, `group` where the group that it was written and synced with begins. */
export interface Line {
  json: string;
  at: number;
  group: number;
}

export interface Lines {
  good: Line[];
  /** Where lines that had been acknowledged cannot be read. */
  damagedAt: number[];
  /** Whether any line cannot be read, acknowledged or not. */
  torn: boolean;
  /** Length up to the end of the last good line. */
  end: number;
}

const newline = 0x0a;
const header = /^([0-9a-f]{1,8}) ([0-9a-f]{1,8}) ([0-9a-f]{1,8}) /;

/** `length checksum group json`, the numbers in hex; the checksum covers the json and the group. */
export function toLine(json: string, group: number): string {
  return `${Buffer.byteLength(json).toString(16)} ${crc32(json, group).toString(16)} ${group.toString(16)} ${json}\n`;
}

/**
 * Reads a journal whose end may be torn. A group is written only after the one before it was synced: so what cannot be read within the last
 * group was never acknowledged, and what cannot be read before it is damage.
 */
export function parseLines(bytes: Buffer): Lines {
  const good: Line[] = [];
  const bad: number[] = [];
  let end = 0;
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(newline, at);
    const stop = found === -1 ? bytes.length : found;
    const line = found === -1 ? null : parseLine(bytes.subarray(at, stop), at);
    if (line === null) bad.push(at);
    else {
      good.push(line);
      end = stop + 1;
    }
    at = stop + 1;
  }
  const lastGroup = good.at(-1)?.group ?? 0;
  return { good, damagedAt: bad.filter((at) => at < lastGroup), torn: bad.length > 0, end };
}

function parseLine(bytes: Buffer, at: number): Line | null {
  const numbers = header.exec(bytes.toString("latin1", 0, 30));
  if (numbers === null) return null;
  const [length, sum, group] = numbers.slice(1).map((text) => Number.parseInt(text, 16));
  const json = bytes.subarray(numbers[0].length);
  if (group === undefined || json.length !== length || crc32(json, group) !== sum) return null;
  return { json: json.toString("utf8"), at, group };
}
