import { type Problem, problem } from "~/engine/scenario/problem";

/**
 * The text of a file in UTF-8, or where it is anything else. A byte order mark stays, since a version is kept by the hash of its bytes. Decoding without asking would
 * put a question mark in the place of every letter that another encoding writes its own way.
 */
export function decodeText(bytes: Uint8Array): string | Problem {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || isHalfEmpty(bytes))
    return at(1, 1, "this is text in UTF-16: save it as UTF-8");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
}

/** Latin letters in UTF-16 without a mark: every other byte is 0. */
function isHalfEmpty(bytes: Uint8Array): boolean {
  const begin = bytes.subarray(0, 1000);
  const zeros = begin.filter((byte) => byte === 0).length;
  return zeros > 0 && Math.abs(zeros - begin.length / 2) <= begin.length / 10;
}

function notUtf8(bytes: Uint8Array): Problem {
  if (bytes.includes(0)) return at(1, 1, "this is no text file");
  const valid = lengthOfValid(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, valid)).split("\n");
  const byte = bytes[valid] ?? 0;
  const meant = WINDOWS_1252[byte - 0x80] ?? String.fromCodePoint(byte);
  return at(
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
    `this is not UTF-8 (a byte ${byte.toString(16).toUpperCase()} stands here, which is \`${meant}\` in Windows-1252): save the file as UTF-8`,
  );
}

/** What the bytes from 80 to 9F are there; the others are as in Unicode. Node's own decoder takes them for control characters. */
const WINDOWS_1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/** How many bytes at the beginning are UTF-8: found by halves, since only the decoder knows all of its rules. */
function lengthOfValid(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isValid(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  while (!isValid(bytes.subarray(0, valid), { isWhole: true })) valid -= 1;
  return valid;
}

/** As far as it goes: unless it is whole, it may end within a character. */
function isValid(bytes: Uint8Array, { isWhole = false } = {}): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

function at(line: number, column: number, message: string): Problem {
  return { ...problem("GR0001", "", message), line, column };
}
