import { StoreError } from "./errors";

const wellFormed = /^[A-Za-z0-9_-]{1,64}$/;

/** Ids come from addresses that anybody can type: only these may ever become part of a file's name. */
export function isId(text: string): boolean {
  return typeof text === "string" && wellFormed.test(text);
}

/** For ids that our own code made; throws `store/bad-id`. */
export function requireId(text: string): string {
  if (isId(text)) return text;
  const place = JSON.stringify(text) ?? "undefined";
  throw new StoreError("store/bad-id", { place, says: `${place} is no id`, wayOut: "use 1 to 64 of A-Z a-z 0-9 _ -" });
}
