/**
 * Text in one Unicode form. Composing takes a time that grows with the square of the combining marks in a row, so text that is too long for `most` characters in any form is returned as it
 * came, for the caller to refuse or to cut.
 */
export function foldText(given: string, form: "NFC" | "NFKC", most: number): string {
  // A letter with its marks is at most four units before it becomes one.
  return given.length > 4 * most ? given : given.normalize(form);
}
