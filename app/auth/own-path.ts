/** Returns the path if it leads to a page of this site and is printable ASCII, as a header must be; otherwise the path of the first page. */
export function ownPath(to: string): string {
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : "/";
}
