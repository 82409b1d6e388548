import { crc32 } from "node:zlib";
import { isId } from "~/store/id";

const suffix = ".json";

/** The folder of an id's file: one of 256, so that no folder grows long. */
export function shardOf(id: string): string {
  return (crc32(id) & 0xff).toString(16).padStart(2, "0");
}

/** The name of an id's file. A capital is written `+a`: on a disk that takes `A` for `a`, two ids must not share a file. */
export function toFileName(id: string): string {
  return id.replace(/[A-Z]/g, (capital) => `+${capital.toLowerCase()}`) + suffix;
}

/** The id whose file has this name, or null where it is nobody's. */
export function parseFileName(name: string): string | null {
  const id = name.slice(0, -suffix.length).replace(/\+([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return isId(id) && toFileName(id) === name ? id : null;
}
