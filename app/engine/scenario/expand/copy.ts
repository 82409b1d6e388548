import { groups } from "../groups";

/** Returns what stands instead of a field's value: the value itself to have it copied, or undefined to leave the field out. */
type Rewrite = (field: string, value: unknown, at: string) => unknown;

/** A copy of plain data with some fields rewritten. A name that an author chose is never taken for a field. */
export function copy(node: unknown, rewrite: Rewrite, at = "", isGroup = false): unknown {
  if (Array.isArray(node)) return node.map((item, index) => copy(item, rewrite, `${at}.${index}`));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]) => {
      const here = at === "" ? name : `${at}.${name}`;
      if (isGroup) return [[name, copy(value, rewrite, here)]];
      const put = rewrite(name, value, here);
      if (put === undefined) return [];
      return [[name, put === value ? copy(value, rewrite, here, groups.has(name)) : put]];
    }),
  );
}
