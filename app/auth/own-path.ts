/** The path, if it is one of this site as an address has it, in printable ASCII; else the first page. Anything else a header cannot carry. */
export function ownPath(to: string): string {
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : "/";
}
