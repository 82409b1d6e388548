/** Bytes as letters that a form sends as they are. */
export function base64urlOf(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  let letters = "";
  // As arguments of one call, a large file would be too many.
  for (let at = 0; at < view.length; at += 0x8000) letters += String.fromCharCode(...view.subarray(at, at + 0x8000));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
