/** A scalar's words, and for each of them where it stands in the source. */
export interface Trace {
  words: string;
  /** The offset in the source at which a character of the words begins; one more for their end. */
  starts: readonly number[];
  /** The offset behind a character. */
  ends: readonly number[];
  /** What every line of a block begins with; nothing for the other styles. */
  indent: string;
}

/** Gathers words with their places. */
export class Tracer {
  words = "";
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  put(characters: string, from: number, to: number): void {
    for (let index = 0; index < characters.length; index += 1) {
      this.#starts.push(from);
      this.#ends.push(to);
    }
    this.words += characters;
  }

  end(at: number, indent = ""): Trace {
    return { words: this.words, starts: [...this.#starts, at], ends: [...this.#ends, at], indent };
  }
}
