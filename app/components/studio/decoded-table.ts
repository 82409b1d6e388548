/** The words of a table's file. Spreadsheets on Windows may save what is no UTF-8: a letter of theirs must not become a question mark. */
export function decodedTable(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
